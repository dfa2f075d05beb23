"""Train the scorer of disputes: models/statements/disputes.json. A minute or two on one thread, `torch` and `numpy` alone:

    npx tsx bench/disputeExamples.ts runs/disputes training/disputes/labels.jsonl
    python training/disputes.py --examples runs/disputes [--export]

An example is a denial and another statement of its report (src/reading/negotiation/disputesFeatures.ts), as its features, and whether a reader
has it as a dispute. hidden = relu(mean of rows), one score linear in it. Without --export it prints precision, recall and F1
of pairs at some thresholds, a fifth of the documents at a time, each time learnt from the others, and those of the grammar.
"""
import json, os
import numpy as np, torch
from candidates import chances, train
from events import ROOT
from statements import in_turn, keep, options


def show(name, found, yes, total):
    hits = int((found & yes).sum()); p, r = hits / max(1, found.sum()), hits / total
    print(name, f'{hits}/{int(found.sum())}/{total}  P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f}', flush=True)


if __name__ == '__main__':
    a = options(__doc__, os.path.join(ROOT, 'models/statements'), epochs=8, batch=64, least=5, hidden=32).parse_args(); torch.set_num_threads(a.threads)
    examples = [json.loads(line) for line in open(f'{a.examples}.jsonl', encoding='utf8')]
    if a.export: keep(*train(examples, a), ['contests'], a.out, 'disputes')
    else:
        told, seen = [], []
        for learnt, rest in in_turn(examples, lambda others: train(others, a), a): told.append(chances(*learnt, rest)); seen += rest
        # Both orders of a pair are one.
        p, rule, yes = {}, {}, {}
        for e, x in zip(seen, np.concatenate(told)):
            key = (e['doc'], *sorted(e['sides'])); p[key] = max(p.get(key, 0), x); rule[key] = e['rule'] is not None; yes[key] = e['yes']
        p, rule, yes = (np.array([d[k] for k in p]) for d in (p, rule, yes)); total = int(yes.sum())
        show('grammar', rule, yes, total)
        for least in (.2, .3, .4, .5, .6, .7): show(f'{least:.1f}    ', p >= least, yes, total)
