"""Write models/tagger/lemmas.tsv: UPOS, form, lemma of every verb form that the training
treebanks show, and of every other form that they show with another lemma than itself.

    python training/lemmas.py --data ../shared/data --out models/tagger
"""
import argparse, collections, os, sys
sys.path.insert(0, os.path.dirname(__file__))
import examples as ex

ap = argparse.ArgumentParser(); ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); A = ap.parse_args()
seen = collections.defaultdict(collections.Counter)
for name in ('ewt', 'gum'):
    for *_, words in ex.sentences(f'{A.data}/ud/{name}-train.conllu'):
        for c in words:
            if c[0].isdigit() and c[3] not in ('PROPN', 'PUNCT', 'NUM', 'X', 'SYM'): seen[c[3], c[1].lower().replace('’', "'")][c[2]] += 1
rows = []
for (upos, form), lemmas in sorted(seen.items()):
    lemma, n = lemmas.most_common(1)[0]
    if lemma != form or upos in ('VERB', 'AUX'): rows.append(f'{upos}\t{form}\t{lemma}')
open(f'{A.out}/lemmas.tsv', 'w', encoding='utf8').write('\n'.join(rows) + '\n')
print(len(rows), 'forms')
