import { memo, useEffect, useRef } from "react";
import { type HearsayRecord, type Proposal, type Statement, UNSURE } from "../../../src/reading/record.js";
import type { Quote } from "../../../src/text/span.js";
import { type Entry, undecided } from "../entries.js";
import { actorNames, dayWords, headOf, sureWords } from "../words.js";

/** One entry: who, the exact words, and what a person decided on it. */
export const EntryCard = memo(function EntryCard({
  entry,
  record,
  selected,
  onSelect,
}: {
  entry: Entry;
  record: HearsayRecord;
  selected: boolean;
  onSelect: (id: string) => void;
}) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const { refused, decisions } = entry;
  const decided = refused !== null || decisions.length > 0;
  const confidence = entry.list === "statements" ? entry.value.confidence : null;
  const sure = confidence === null ? undefined : sureWords(confidence);
  return (
    <li
      ref={card}
      id={`entry-${entry.id}`}
      className={[
        "entry",
        decided ? "decided" : "machine",
        ...(refused !== null ? ["refused"] : []),
        ...(selected ? ["selected"] : []),
        ...(confidence !== null && confidence < UNSURE && !decided ? ["unsure"] : []),
      ].join(" ")}
      style={{ marginInlineStart: `${Math.min(entry.depth, 5) * 16}px` }}
      aria-current={selected ? "true" : undefined}
      title={decided ? undefined : sure}
    >
      <button className="head" onClick={() => onSelect(entry.id)}>
        <span className="id">{entry.id}</span> <span className="who">{headOf(entry, record)}</span>
      </button>
      <Body entry={entry} record={record} />
      {(decided || undecided(entry)) && (
        <p className="mark">
          {refused !== null
            ? `refused by ${refused.by}, ${dayWords(refused.at.slice(0, 10))}`
            : decisions.length > 0
              ? `${doneWords(decisions.at(-1)?.do)} by ${decisions.at(-1)?.by}, ${dayWords(decisions.at(-1)?.at.slice(0, 10) ?? null)}`
              : confidence !== null && confidence < UNSURE
                ? "the reading is unsure"
                : null}
        </p>
      )}
      {decisions.map((d) =>
        d.note === null ? null : (
          <p key={d.id} className="about" dir="auto">
            {d.by}: {d.note}
          </p>
        ),
      )}
    </li>
  );
});

function doneWords(what: string | undefined): string {
  const words: Record<string, string> = {
    accept: "accepted",
    edit: "edited",
    add: "added",
    note: "noted",
    merge: "merged",
    split: "split",
  };
  return words[what ?? ""] ?? "decided";
}

const Words = ({ quote }: { quote: Quote | null }) =>
  quote === null ? null : <q dir="auto">{quote.text}</q>;

function Told({ ids, denied }: { ids: readonly string[]; denied: readonly string[] }) {
  if (ids.length + denied.length === 0) return <span className="told">told by the outlet</span>;
  return (
    <span className="told">
      {ids.length > 0 && `told by ${ids.join(", ")}`}
      {ids.length > 0 && denied.length > 0 && " · "}
      {denied.length > 0 && <strong>denied by {denied.join(", ")}</strong>}
    </span>
  );
}

function Body({ entry, record }: { entry: Entry; record: HearsayRecord }) {
  switch (entry.list) {
    case "statements":
      return <StatementBody statement={entry.value} record={record} />;
    case "proposals":
      return <ProposalBody proposal={entry.value} record={record} />;
    case "disputes": {
      const content = (id: string) => record.statements.find((s) => s.id === id)?.content[0] ?? null;
      return (
        <div className="body two">
          <Words quote={content(entry.value.a)} />
          <Words quote={content(entry.value.b)} />
        </div>
      );
    }
    case "contacts": {
      const { evidence, about, outcome, when, according, deniedBy } = entry.value;
      return (
        <div className="body">
          <Words quote={evidence} />
          {about !== null && (
            <p>
              about <Words quote={about} />
            </p>
          )}
          {outcome !== null && (
            <p>
              outcome <Words quote={outcome} />
            </p>
          )}
          <Foot when={when} according={according} deniedBy={deniedBy} />
        </div>
      );
    }
    case "responses": {
      const { evidence, when, according, deniedBy } = entry.value;
      return (
        <div className="body">
          <Words quote={evidence} />
          <Foot when={when} according={according} deniedBy={deniedBy} />
        </div>
      );
    }
    case "conditions":
      return (
        <div className="body">
          <Words quote={entry.value.text} />
          <Foot when={null} according={entry.value.according} deniedBy={[]} />
        </div>
      );
    case "events": {
      const { trigger, where, when, according, deniedBy } = entry.value;
      return (
        <div className="body">
          <Words quote={trigger} />
          {where !== null && <span className="told"> in {where.text}</span>}
          <Foot when={when} according={according} deniedBy={deniedBy} />
        </div>
      );
    }
    case "silences":
    case "notes":
      return (
        <div className="body">
          <Words quote={entry.value.evidence} />
        </div>
      );
    case "findings":
      return (
        <div className="body">
          <p className="about">{entry.value.rule}</p>
        </div>
      );
    case "actors":
    case "times":
      return null;
  }
}

function Foot({
  when,
  according,
  deniedBy,
}: {
  when: string | null;
  according: readonly string[];
  deniedBy: readonly string[];
}) {
  return (
    <p className="about">
      {when !== null && `${dayWords(when)} · `}
      <Told ids={according} denied={deniedBy} />
    </p>
  );
}

function StatementBody({ statement: s, record }: { statement: Statement; record: HearsayRecord }) {
  const about = [
    s.act,
    ...(s.cue === null ? [] : [`“${s.cue.text}”`]),
    ...(s.audience === null ? [] : [`to ${actorNames(record)(s.audience)}`]),
    ...(s.said === null ? [] : [`said ${dayWords(s.said)}`]),
    s.form,
  ];
  return (
    <div className="body">
      {s.content.map((c) => (
        <Words key={c.start} quote={c} />
      ))}
      <p className="about">{about.join(" · ")}</p>
    </div>
  );
}

/** What is offered, term by term with who tells it; the answers beneath, each with the condition it hangs on. */
function ProposalBody({ proposal: p, record }: { proposal: Proposal; record: HearsayRecord }) {
  const all = actorNames(record);
  return (
    <div className="body">
      <Words quote={p.called} />
      <ul className="terms">
        {p.terms.map((t, i) => (
          <li key={t.start}>
            <Words quote={t} /> <Told ids={p.termsAccording[i] ?? []} denied={[]} />
          </li>
        ))}
      </ul>
      <Foot when={p.when} according={p.according} deniedBy={p.deniedBy} />
      {record.responses
        .filter((r) => r.to === p.id)
        .map((r) => (
          <p key={r.id} className="answer">
            <span className="id">{r.id}</span> {r.by.map(all).join(", ") || "somebody"}: {r.answer}
            {record.conditions
              .filter((k) => r.conditions.includes(k.id))
              .map((k) => (
                <span key={k.id} className="condition">
                  {k.polarity} <Words quote={k.text} />
                </span>
              ))}
          </p>
        ))}
    </div>
  );
}
