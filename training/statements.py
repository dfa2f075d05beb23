"""Train the scorers of acts and bases: models/statements. A minute on one thread, `torch` and `numpy` alone:

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


def fit(examples, known, labels, loss_of, a):
    """A scorer of `labels` labels over the features `known`; `loss_of(scores, part)`: what it errs by on some examples."""
    model = Scorer(len(known), a.hidden, labels, a.drop); step = 0
    optimiser = torch.optim.AdamW(model.parameters(), lr=a.rate, weight_decay=a.decay); steps = a.epochs * (len(examples) // a.batch + 1)
    for _ in range(a.epochs):
        random.shuffle(examples)
        for k in range(0, len(examples), a.batch):
            for g in optimiser.param_groups: g['lr'] = a.rate * min(1, step / 100) * (1 - step / steps)
            step += 1; part = examples[k:k + a.batch]
            loss = loss_of(model(*batch(part, known, a.drop_features)), part)
            optimiser.zero_grad(); loss.backward(); optimiser.step()
    return model.eval()


def known_features(examples, a):
    """Numbers of the features that at least `a.least` examples have; seeds what is drawn from here on."""
    random.seed(a.seed); torch.manual_seed(a.seed)
    counts = collections.Counter(f for e in examples for f in e['features'])
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= a.least))}


def train(examples, kind, a):
    known = known_features(examples, a)
    told = [e for e in examples if e[kind] is not None or kind == 'act']
    loss = lambda scores, part: F.cross_entropy(scores, torch.tensor([label_of(e, kind) for e in part]), label_smoothing=.05)
    return fit(told, known, len(LABELS[kind]), loss, a), known


def in_turn(examples, learn, a):
    """Each fifth of the documents with what was learnt from the others: chances and examples, in one order."""
    fold = lambda e: int(hashlib.sha256(f"{a.seed}:{e['doc']}".encode()).hexdigest()[:8], 16) % 5
    for f in range(5): yield learn([e for e in examples if fold(e) != f]), [e for e in examples if fold(e) == f]


def keep(model, known, labels, folder, kind):
    """Writes a scorer into `folder`, and into its manifest beside those that are there."""
    os.makedirs(folder, exist_ok=True); array = lambda t: t.detach().numpy(); manifest = f'{folder}/manifest.json'
    write(f'{folder}/{kind}.json', labels, list(known), array(model.rows.weight), array(model.bias), mean=True,
          out=[[float(f'{x:.5g}') for x in row] for row in array(model.out.weight)], outBias=[float(f'{x:.5g}') for x in array(model.out.bias)])
    others = json.load(open(manifest)) if os.path.exists(manifest) else {}
    json.dump({**others, 'format': 1, kind: f'{kind}.json'}, open(manifest, 'w'), indent=1)


def options(doc, out, **defaults):
    q = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    q.add_argument('--examples', required=True); q.add_argument('--out', default=out); q.add_argument('--export', action='store_true')
    for name, value in {**dict(seed=7, batch=32, rate=3e-3, decay=.05, drop=.4, drop_features=.25, least=3, threads=1), **defaults}.items():
        q.add_argument('--' + name.replace('_', '-'), type=type(value), default=value)
    return q


def chances(model, known, examples):
    with torch.no_grad(): return torch.softmax(model(*batch(examples, known)), 1).numpy()


def figures(examples, a):
    for kind, rule in (('act', 'ruleAct'), ('basis', 'ruleBasis')):
        told, seen = [], []
        for learnt, rest in in_turn(examples, lambda others: train(others, kind, a), a):
            rest = [e for e in rest if e[kind] is not None]; told.append(chances(*learnt, rest)); seen += rest
        p = np.concatenate(told)
        for name, only in (('all', lambda e: True), ('judged', lambda e: e['act'] in ('state', 'confirm', 'deny') or e['basis'] not in ('participant', 'unstated'))):
            own = [i for i, e in enumerate(seen) if only(e)]
            right = lambda label: round(100 * float(np.mean([label(i) == seen[i][kind] for i in own])), 1)
            print(kind, name, len(own), 'grammar', right(lambda i: seen[i][rule]), {
                floor: right(lambda i: LABELS[kind][p[i].argmax()] if p[i].max() >= floor else seen[i][rule]) for floor in (0, .5, .6, .7)}, flush=True)


if __name__ == '__main__':
    a = options(__doc__, os.path.join(ROOT, 'models/statements'), epochs=15, hidden=48).parse_args(); torch.set_num_threads(a.threads)
    examples = [json.loads(line) for line in open(f'{a.examples}.jsonl', encoding='utf8')]
    for e in examples: e['features'] = sorted(set(e['features']))
    if a.export:
        for kind, name in (('act', 'acts'), ('basis', 'bases')): keep(*train(examples, kind, a), LABELS[kind], a.out, name)
    else: figures(examples, a)
