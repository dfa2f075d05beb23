"""Write models/tagger/cues.txt: lemmas of verbs that PolNeAR's training articles often use as cues, one a line.

A content that holds one of them is read again for what it reports in its turn. A lemma is kept when at least
8 cues have it and at least 15 in 100 of its occurrences are cues.

    python training/cues.py --data ../shared/data --out models/tagger
"""
import argparse, collections, os, re, sys
sys.path.insert(0, os.path.dirname(__file__))
import polnear

ap = argparse.ArgumentParser(); ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); A = ap.parse_args()
lemma = {}
for line in open(f'{A.out}/lemmas.tsv', encoding='utf8'):
    upos, form, l = line.rstrip('\n').split('\t')
    if upos == 'VERB': lemma[form] = l
cues, all_ = collections.Counter(), collections.Counter()
for d in polnear.load(f'{A.data}/polnear', 'train'):
    spans = [tuple(s) for a in d['attributions'] for s in a.get('cue', [])]
    inside = set(i for s, e in spans for i in range(s, e))
    for m in re.finditer(r'[A-Za-z]+', d['text']):
        l = lemma.get(m[0].lower())
        if l: all_[l] += 1; cues[l] += m.start() in inside
kept = sorted(l for l in cues if cues[l] >= 8 and cues[l] >= .15 * all_[l] and l not in ('be', 'have', 'do'))
open(f'{A.out}/cues.txt', 'w').write('\n'.join(kept) + '\n'); print(len(kept), 'lemmas')
