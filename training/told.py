"""Train the scorer of tellings: models/statements/told.json. A minute on one thread, `torch` and `numpy` alone:

    npx tsx bench/fillExamples.ts runs/fills training/entries/*.jsonl
    python training/told.py --examples runs/fills-told [--export]

An example is a frame that models/frames finds, as its features (src/reading/negotiation/toldFeatures.ts), and whether its sentence tells an
entry of the negotiation of that kind for a reader. hidden = relu(mean of rows), one score linear in it. Without --export it prints
precision and recall of sentences at some thresholds, beside those of the frame's own chance, a fifth of the documents at a time.
"""
import json, os
import numpy as np, torch
from candidates import chances, train
from events import ROOT
from statements import in_turn, keep, options


if __name__ == '__main__':
    a = options(__doc__, os.path.join(ROOT, 'models/statements'), epochs=8, batch=64, least=5, hidden=32, drop=.3).parse_args(); torch.set_num_threads(a.threads)
    examples = [json.loads(line) for line in open(f'{a.examples}.jsonl', encoding='utf8')]
    if a.export: keep(*train(examples, a), ['told'], a.out, 'told')
    else:
        told, seen = [], []
        for learnt, rest in in_turn(examples, lambda others: train(others, a), a): told.append(chances(*learnt, rest)); seen += rest
        p = np.concatenate(told); own = np.array([e['chance'] for e in seen]); yes = np.array([e['yes'] for e in seen])
        for kind in ('contact', 'proposal', 'response', 'condition', 'event'):
            here = np.array([e['kind'] == kind for e in seen])
            for name, q in (('frames', own), ('told', p)):
                o = np.argsort(-q[here]); y = yes[here][o]; h = np.cumsum(y); best = max((2 * h[i] / (i + 1 + y.sum()), q[here][o][i], h[i] / (i + 1), h[i] / y.sum()) for i in range(len(y)))
                print(f'{kind:10} {name:7} average precision %.3f' % ((h / np.arange(1, len(y) + 1) * y).sum() / y.sum()), 'best F1 %.1f from %.2f (P %.0f R %.0f)' % (100 * best[0], best[1], 100 * best[2], 100 * best[3]), 'of', int(y.sum()))
