"""Train the scorer of acts: models/statements. A minute on one thread, `torch` and `numpy` alone:

    npx tsx bench/statementExamples.ts runs/statements training/statements/*.jsonl
    python training/statements.py --examples runs/statements [--export]

A statement is its features (names of what grammar and words say of it, the grammar's own act and basis among them);
hidden = relu(mean of rows), labels linear in it. Without --export it prints how often the scorers and the grammar are
right, on a fifth of the documents at a time, each time learnt from the others.
"""
import argparse, collections, hashlib, json, os, random
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from events import ROOT, write

# `none`: the words are no statement.
LABELS = dict(act='state confirm deny decline propose accept reject demand promise threaten accuse support ask believe intend none'.split(),
              basis='participant witness briefed familiar document second-hand unstated'.split())


class Scorer(nn.Module):
    def __init__(self, features, hidden, labels, drop):
        super().__init__()
        self.rows = nn.EmbeddingBag(features, hidden, mode='sum'); nn.init.normal_(self.rows.weight, std=.05)
        self.bias = nn.Parameter(torch.zeros(hidden)); self.out = nn.Linear(hidden, labels); self.drop = nn.Dropout(drop)

    def forward(self, ids, offsets, counts): return self.out(self.drop(F.relu(self.rows(ids, offsets) / counts.sqrt()[:, None] + self.bias)))


def batch(examples, known, drop=0.):
    lists = [[known[f] for f in e['features'] if f in known and not (drop and random.random() < drop)] for e in examples]
    offsets = np.cumsum([0] + [len(l) for l in lists[:-1]])
    return torch.tensor([i for l in lists for i in l], dtype=torch.long), torch.tensor(offsets), torch.tensor([max(1., len(l)) for l in lists])


def label_of(e, kind): return LABELS[kind].index(e[kind] if e[kind] is not None else 'none')


def train(examples, kind, a):
    random.seed(a.seed); torch.manual_seed(a.seed)
    counts = collections.Counter(f for e in examples for f in e['features'])
    known = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= a.least))}
    examples = [e for e in examples if e[kind] is not None or kind == 'act']
    model = Scorer(len(known), a.hidden, len(LABELS[kind]), a.drop); step = 0
    optimiser = torch.optim.AdamW(model.parameters(), lr=a.rate, weight_decay=a.decay); steps = a.epochs * (len(examples) // a.batch + 1)
    for _ in range(a.epochs):
        random.shuffle(examples)
        for k in range(0, len(examples), a.batch):
            for g in optimiser.param_groups: g['lr'] = a.rate * min(1, step / 100) * (1 - step / steps)
            step += 1; part = examples[k:k + a.batch]
            loss = F.cross_entropy(model(*batch(part, known, a.drop_features)), torch.tensor([label_of(e, kind) for e in part]), label_smoothing=.05)
            optimiser.zero_grad(); loss.backward(); optimiser.step()
    return model.eval(), known


def chances(model, known, examples):
    with torch.no_grad(): return torch.softmax(model(*batch(examples, known)), 1).numpy()


def figures(examples, a):
    fold = lambda e: int(hashlib.sha256(f"{a.seed}:{e['doc']}".encode()).hexdigest()[:8], 16) % 5
    for kind, rule in (('act', 'ruleAct'), ('basis', 'ruleBasis')):
        told, seen = [], []
        for f in range(5):
            rest = [e for e in examples if fold(e) == f and e[kind] is not None]
            told.append(chances(*train([e for e in examples if fold(e) != f], kind, a), rest)); seen += rest
        p = np.concatenate(told)
        for name, only in (('all', lambda e: True), ('judged', lambda e: e['act'] in ('state', 'confirm', 'deny') or e['basis'] not in ('participant', 'unstated'))):
            own = [i for i, e in enumerate(seen) if only(e)]
            right = lambda label: round(100 * float(np.mean([label(i) == seen[i][kind] for i in own])), 1)
            print(kind, name, len(own), 'grammar', right(lambda i: seen[i][rule]), {
                floor: right(lambda i: LABELS[kind][p[i].argmax()] if p[i].max() >= floor else seen[i][rule]) for floor in (0, .5, .6, .7)}, flush=True)


if __name__ == '__main__':
    q = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    q.add_argument('--examples', required=True); q.add_argument('--out', default=os.path.join(ROOT, 'models/statements')); q.add_argument('--export', action='store_true')
    q.add_argument('--seed', type=int, default=7); q.add_argument('--epochs', type=int, default=15); q.add_argument('--batch', type=int, default=32); q.add_argument('--rate', type=float, default=3e-3)
    q.add_argument('--decay', type=float, default=.05); q.add_argument('--drop', type=float, default=.4); q.add_argument('--drop-features', type=float, default=.25)
    q.add_argument('--hidden', type=int, default=48); q.add_argument('--least', type=int, default=3); q.add_argument('--threads', type=int, default=1)
    a = q.parse_args(); torch.set_num_threads(a.threads)
    examples = [json.loads(line) for line in open(f'{a.examples}.jsonl', encoding='utf8')]
    for e in examples: e['features'] = sorted(set(e['features']))
    if not a.export: figures(examples, a)
    else:
        os.makedirs(a.out, exist_ok=True)
        # A scorer of bases is only measured: what its labels call taking part is wider than what the gold records do.
        for kind, file in (('act', 'acts.json'),):
            model, known = train(examples, kind, a); array = lambda t: t.detach().numpy()
            write(f'{a.out}/{file}', LABELS[kind], list(known), array(model.rows.weight), array(model.bias), mean=True,
                  out=[[float(f'{x:.5g}') for x in row] for row in array(model.out.weight)], outBias=[float(f'{x:.5g}') for x in array(model.out.bias)])
        json.dump(dict(format=1, acts='acts.json'), open(f'{a.out}/manifest.json', 'w'), indent=1)
