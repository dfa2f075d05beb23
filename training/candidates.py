"""Train the scorer of candidates: models/statements/candidates.json. A minute on one thread, `torch` and `numpy` alone:

    npx tsx bench/candidateExamples.ts runs/candidates --labels training/candidates/labels.jsonl --polnear 250
    python training/candidates.py --examples runs/candidates [--gold runs/candidates-gold] [--export]

A candidate is a verb or noun by which somebody may be told to have said something (src/reading/mayTell.ts), as its features.
hidden = relu(mean of rows), one score linear in it. Without --export it prints precision and recall at some thresholds, on a
fifth of the documents at a time, each time learnt from the others; --gold FILE also on other examples.
"""
import json, os
import numpy as np, torch, torch.nn.functional as F
from events import ROOT
from statements import batch, fit, in_turn, keep, known_features, options


def train(examples, a):
    known = known_features(examples, a)
    loss = lambda scores, part: F.binary_cross_entropy_with_logits(scores[:, 0], torch.tensor([float(e['yes']) for e in part]))
    return fit(list(examples), known, 1, loss, a), known


def chances(model, known, examples):
    with torch.no_grad(): return torch.sigmoid(model(*batch(examples, known))[:, 0]).numpy()


def show(name, p, yes):
    yes = np.array(yes); order = np.argsort(-p); hits = np.cumsum(yes[order])
    print(name, len(yes), 'average precision %.3f' % ((hits / np.arange(1, len(yes) + 1) * yes[order]).sum() / yes.sum()),
          ' '.join('%.1f: %d/%d' % (t, yes[p >= t].sum(), (p >= t).sum()) for t in (.3, .4, .5, .6, .7, .8)), 'of', yes.sum(), flush=True)


if __name__ == '__main__':
    q = options(__doc__, os.path.join(ROOT, 'models/statements'), epochs=12, hidden=32); q.add_argument('--gold')
    a = q.parse_args(); torch.set_num_threads(a.threads)
    read = lambda path: [json.loads(line) for line in open(f'{path}.jsonl', encoding='utf8')]
    examples = read(a.examples)
    if a.gold:
        gold = read(a.gold); p = chances(*train(examples, a), gold)
        for name, only in (('gold', lambda e: True), ('gold inside', lambda e: e['inside']), ('gold outside', lambda e: not e['inside'])):
            show(name, p[[only(e) for e in gold]], [e['yes'] for e in gold if only(e)])
    if a.export: keep(*train(examples, a), ['tells'], a.out, 'candidates')
    else:
        told, seen = [], []
        for learnt, rest in in_turn(examples, lambda others: train(others, a), a): told.append(chances(*learnt, rest)); seen += rest
        p = np.concatenate(told)
        for name, only in (('all', lambda e: True), ('outside', lambda e: not e['inside']), ('inside', lambda e: e['inside']), ('polnear', lambda e: e['doc'].startswith('polnear'))):
            show(name, p[[only(e) for e in seen]], [e['yes'] for e in seen if only(e)])
