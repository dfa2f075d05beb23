"""One small encoder, several heads. Shapes: batch B, pieces N (with [CLS] first and [SEP] last)."""
import math, torch, torch.nn as nn, torch.nn.functional as F
from examples import TAGS, NAMES, UPOS, PLACES


class Dropout(nn.Module):
    """Dropout from a pool of masks drawn once: on a CPU, drawing them anew takes a third of a step."""
    def __init__(self, p, size=1 << 22):
        super().__init__()
        self.p = p
        self.register_buffer('pool', (torch.rand(size) >= p).float() / (1 - p), persistent=False)

    def forward(self, x):
        if not self.training: return x
        n = x.numel(); start = int(torch.randint(0, max(1, self.pool.numel() - n), ()))
        return x * self.pool[start:start + n].view(x.shape).to(x.dtype) if n <= self.pool.numel() else F.dropout(x, self.p)


def cheap_dropout(encoder, p):
    """Puts that dropout in the place of every other, and none on attention weights (which then run fused)."""
    shared = Dropout(p)
    for parent in list(encoder.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Dropout): setattr(parent, name, nn.Dropout(0.) if hasattr(parent, 'query') else shared)


class Pointer(nn.Module):
    """Biaffine scores from each piece (rows) to each piece (columns): Dozat and Manning 2017."""
    def __init__(self, hidden, size, drop):
        super().__init__()
        self.child, self.parent = nn.Linear(hidden, size), nn.Linear(hidden, size)
        self.weight = nn.Parameter(torch.zeros(size, size)); nn.init.normal_(self.weight, std=.02)
        self.bias = nn.Linear(hidden, 1)              # how good a parent is on its own
        self.drop = Dropout(drop)

    def forward(self, x):
        child, parent = self.drop(F.gelu(self.child(x))), self.drop(F.gelu(self.parent(x)))
        return (child @ self.weight) @ parent.transpose(1, 2) + self.bias(x).transpose(1, 2)


class Tagger(nn.Module):
    def __init__(self, encoder, relations, feats, drop=.1):
        super().__init__()
        h = encoder.config.hidden_size
        self.encoder, self.casing = encoder, nn.Embedding(4, h)
        cheap_dropout(encoder, drop)
        encoder.embeddings.word_embeddings.weight.requires_grad_(False)      # half of all weights; they change little
        nn.init.zeros_(self.casing.weight)
        self.drop = Dropout(drop)
        self.tag, self.name, self.upos, self.feats = nn.Linear(h, len(TAGS)), nn.Linear(h, len(NAMES)), nn.Linear(h, len(UPOS)), nn.Linear(h, feats)
        self.place, self.starts = nn.Linear(h, len(PLACES)), nn.Linear(h, 1)
        self.cue, self.source, self.head = Pointer(h, 128, drop), Pointer(h, 128, drop), Pointer(h, 256, drop)
        # Relation of a piece to its head: a low-rank product, so that a reader can score any pair from two short vectors.
        self.child, self.parent = nn.Linear(h, 128), nn.Linear(h, 128)
        self.relation = nn.Linear(128, relations, bias=False)
        self.relation_alone = nn.Linear(h, relations)
        self.steps = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))     # CRF transitions, row to column

    def encode(self, ids, casing, mask):
        vectors = self.encoder.embeddings.word_embeddings(ids) + self.casing(casing)
        return self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state

    def forward(self, ids, casing, mask):
        x = self.drop(self.encode(ids, casing, mask))
        return dict(vectors=x, tag=self.tag(x), name=self.name(x), upos=self.upos(x), feats=self.feats(x), place=self.place(x),
                    starts=self.starts(x).squeeze(-1), cue=self.cue(x), source=self.source(x), head=self.head(x),
                    child=F.gelu(self.child(x)), parent=F.gelu(self.parent(x)), relation=self.relation_alone(x))

    def relations(self, out, heads):
        """Scores of the relation to the given heads (B x N positions): B x N x relations."""
        parent = out['parent'].gather(1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, out['parent'].size(-1)))
        return self.relation(out['child'] * parent) + out['relation']


def crf_loss(scores, tags, lengths, steps):
    """Negative log-likelihood per piece of a linear chain; scores B x N x T without [CLS], tags padded with -100."""
    B, N, T = scores.shape
    mask = torch.arange(N)[None] < lengths[:, None]
    t = tags.clamp(min=0)
    gold = (scores.gather(2, t.unsqueeze(-1)).squeeze(-1) * mask).sum(1)
    gold = gold + (steps[t[:, :-1], t[:, 1:]] * mask[:, 1:]).sum(1)
    alpha = scores[:, 0]
    for i in range(1, N):
        alpha = torch.where(mask[:, i, None], torch.logsumexp(alpha.unsqueeze(2) + steps, 1) + scores[:, i], alpha)
    return (torch.logsumexp(alpha, 1) - gold).sum() / mask.sum()
