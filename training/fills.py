"""Train the scorer of fillers: models/statements/fills.json. A minute or two on one thread, `torch` and `numpy` alone:

    npx tsx bench/fillExamples.ts runs/fills training/entries/*.jsonl
    python training/fills.py --examples runs/fills [--export]

An example is a frame that models/frames finds where a reader has an entry of the negotiation, and an actor of the report,
as its features (src/reading/negotiation/fillsFeatures.ts), with the roles of the entry that the actor fills. hidden = relu(mean of
rows), a score for each role linear in it. Without --export it prints precision, recall and F1 of fillers at some thresholds, a
fifth of the documents at a time, each time learnt from the others.
"""
import json, os
import numpy as np, torch, torch.nn.functional as F
from events import ROOT
from statements import batch, fit, in_turn, keep, known_features, options

ROLES = dict(contact=['parties', 'contactVia'], proposal=['by', 'to', 'via'], response=['answerer'], condition=['holder'], event=['actors', 'recipients'])
LABELS = [f'{kind} {role}' for kind, roles in ROLES.items() for role in roles]


def target(e):
    """1 for the roles that the actor fills, and which roles the frame has."""
    own = [f"{e['kind']} {r}" for r in ROLES[e['kind']]]; filled = {f"{e['kind']} {r}" for r in e['roles']}
    return [float(l in filled) for l in LABELS], [float(l in own) for l in LABELS]


def train(examples, a):
    known = known_features(examples, a)
    def loss(scores, part):
        y, mask = (torch.tensor(t) for t in zip(*map(target, part)))
        return (F.binary_cross_entropy_with_logits(scores, y, reduction='none') * mask).sum() / mask.sum()
    return fit(list(examples), known, len(LABELS), loss, a), known


def chances(model, known, examples):
    with torch.no_grad(): return torch.cat([torch.sigmoid(model(*batch(examples[k:k + 5000], known))) for k in range(0, len(examples), 5000)]).numpy()


if __name__ == '__main__':
    a = options(__doc__, os.path.join(ROOT, 'models/statements'), epochs=6, batch=64, least=5, hidden=32, drop=.3).parse_args(); torch.set_num_threads(a.threads)
    examples = [json.loads(line) for line in open(f'{a.examples}.jsonl', encoding='utf8')]
    if a.export: keep(*train(examples, a), LABELS, a.out, 'fills')
    else:
        told, seen = [], []
        for learnt, rest in in_turn(examples, lambda others: train(others, a), a): told.append(chances(*learnt, rest)); seen += rest
        p = np.concatenate(told); y = np.array([target(e)[0] for e in seen])
        for i, label in enumerate(LABELS):
            kind, role = label.split(); own = np.array([e['kind'] == kind for e in seen]); yes = y[own, i] > 0
            print(f'{label:22}', end=' ')
            net = np.array([f'net:{role}' in e['features'] for e in seen])[own]
            for name, found in (('words', net), *((f'{t}', p[own, i] >= t) for t in (.3, .4, .5, .6))):
                hits = int((found & yes).sum()); P, R = hits / max(1, found.sum()), hits / max(1, yes.sum())
                print(f'| {name}: P {100 * P:.0f} R {100 * R:.0f} F {200 * P * R / max(1e-9, P + R):.1f}', end=' ')
            print('of', int(yes.sum()))
