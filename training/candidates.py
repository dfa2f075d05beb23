"""Train the scorer of candidates: models/statements/candidates.json. A minute on one thread, `torch` and `numpy` alone:

    npx tsx bench/candidateExamples.ts runs/candidates --labels training/candidates/labels.jsonl --polnear 250
    python training/candidates.py --examples runs/candidates [--gold runs/candidates-gold] [--export]

A candidate is a verb or noun by which somebody may be told to have said something (src/reading/mayTell.ts), as its features.
hidden = relu(mean of rows), one score linear in it. Without --export it prints precision and recall at some thresholds, on a
fifth of the documents at a time, each time learnt from the others; --gold FILE also on other examples.
"""
import argparse, collections, hashlib, json, os, random
import numpy as np, torch, torch.nn.functional as F
from events import ROOT, write
from statements import Scorer, batch


def train(examples, a):
    random.seed(a.seed); torch.manual_seed(a.seed); examples = list(examples)
    counts = collections.Counter(f for e in examples for f in e['features'])
    known = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= a.least))}
    model = Scorer(len(known), a.hidden, 1, a.drop); step = 0
    optimiser = torch.optim.AdamW(model.parameters(), lr=a.rate, weight_decay=a.decay); steps = a.epochs * (len(examples) // a.batch + 1)
    for _ in range(a.epochs):
        random.shuffle(examples)
        for k in range(0, len(examples), a.batch):
            for g in optimiser.param_groups: g['lr'] = a.rate * min(1, step / 100) * (1 - step / steps)
            step += 1; part = examples[k:k + a.batch]
            scores = model(*batch(part, known, a.drop_features))[:, 0]
            loss = F.binary_cross_entropy_with_logits(scores, torch.tensor([float(e['yes']) for e in part]))
            optimiser.zero_grad(); loss.backward(); optimiser.step()
    return model.eval(), known


def chances(model, known, examples):
    with torch.no_grad(): return torch.sigmoid(model(*batch(examples, known))[:, 0]).numpy()


def show(name, p, yes):
    yes = np.array(yes); order = np.argsort(-p); hits = np.cumsum(yes[order])
    print(name, len(yes), 'average precision %.3f' % ((hits / np.arange(1, len(yes) + 1) * yes[order]).sum() / yes.sum()),
          ' '.join('%.1f: %d/%d' % (t, yes[p >= t].sum(), (p >= t).sum()) for t in (.3, .4, .5, .6, .7, .8)), 'of', yes.sum(), flush=True)


if __name__ == '__main__':
    q = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    q.add_argument('--examples', required=True); q.add_argument('--gold'); q.add_argument('--out', default=os.path.join(ROOT, 'models/statements')); q.add_argument('--export', action='store_true')
    q.add_argument('--seed', type=int, default=7); q.add_argument('--epochs', type=int, default=12); q.add_argument('--batch', type=int, default=32); q.add_argument('--rate', type=float, default=3e-3)
    q.add_argument('--decay', type=float, default=.05); q.add_argument('--drop', type=float, default=.4); q.add_argument('--drop-features', type=float, default=.25)
    q.add_argument('--hidden', type=int, default=32); q.add_argument('--least', type=int, default=3); q.add_argument('--threads', type=int, default=1)
    a = q.parse_args(); torch.set_num_threads(a.threads)
    examples = [json.loads(line) for line in open(f'{a.examples}.jsonl', encoding='utf8')]
    if a.gold:
        gold = [json.loads(line) for line in open(f'{a.gold}.jsonl', encoding='utf8')]; p = chances(*train(examples, a), gold)
        show('gold', p, [e['yes'] for e in gold])
        for inside in (False, True): show('gold inside' if inside else 'gold outside', p[[e['inside'] == inside for e in gold]], [e['yes'] for e in gold if e['inside'] == inside])
        for e, x in sorted(zip(gold, p), key=lambda y: -y[1])[:int(os.environ.get('SHOW', '0'))]: print('%.2f' % x, 'YES' if e['yes'] else 'no ', e['words'][:150].replace('\n', ' '))
    if not a.export:
        fold = lambda e: int(hashlib.sha256(f"{a.seed}:{e['doc']}".encode()).hexdigest()[:8], 16) % 5
        told, seen = [], []
        for f in range(5):
            rest = [e for e in examples if fold(e) == f]
            told.append(chances(*train([e for e in examples if fold(e) != f], a), rest)); seen += rest
        p = np.concatenate(told)
        for name, only in (('all', lambda e: True), ('outside', lambda e: not e['inside']), ('inside', lambda e: e['inside']), ('polnear', lambda e: e['doc'].startswith('polnear'))):
            show(name, p[[only(e) for e in seen]], [e['yes'] for e in seen if only(e)])
    else:
        model, known = train(examples, a); array = lambda t: t.detach().numpy()
        write(f'{a.out}/candidates.json', ['tells'], list(known), array(model.rows.weight), array(model.bias), mean=True,
              out=[[float(f'{x:.5g}') for x in row] for row in array(model.out.weight)], outBias=[float(f'{x:.5g}') for x in array(model.out.bias)])
        json.dump(dict(format=1, acts='acts.json', candidates='candidates.json'), open(f'{a.out}/manifest.json', 'w'), indent=1)
