import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type ReportView, questions } from "../api.js";
import { type Entry, LISTS, LIST_WORDS, entriesOf, undecided, withStretches } from "../entries.js";
import { useKeys } from "../keys.js";
import { onArrival, send } from "../outbox.js";
import { useReadOnly } from "../role.js";
import { readingRoute } from "../router.js";
import { Empty, Loading, Wrong } from "../states.js";
import { dayWords } from "../words.js";
import { citationFor } from "./citation.js";
import { Deciding } from "./deciding.js";
import { type Draft, stretchesIn } from "./editForm.js";
import { EntryList } from "./entryList.js";
import { ReportText, selectedSpan } from "./reportText.js";
import { type Handled, handleId } from "./spanHandle.js";
import { typedStretches, withEnd } from "./spans.js";

/** The report beside its record. */
export function ReadingView() {
  const { report: id } = readingRoute.useParams();
  const { asOf } = readingRoute.useSearch() as { asOf?: string };
  const client = useQueryClient();
  const view = useQuery({
    queryKey: ["report", id, asOf],
    queryFn: () => questions.report(id, asOf === undefined ? {} : { asOf }),
  });
  useEffect(() => onArrival(() => void client.invalidateQueries({ queryKey: ["report"] })), [client]);
  if (view.isPending)
    return (
      <main id="view" className="view">
        <Loading lines={20} />
      </main>
    );
  if (view.isError)
    return (
      <main id="view" className="view">
        <Wrong error={view.error} />
      </main>
    );
  return <Reading view={view.data} past={asOf !== undefined} />;
}

function Reading({ view, past }: { view: ReportView; past: boolean }) {
  const { record, report } = view;
  const {
    entry: named,
    dossier,
    asOf,
  } = readingRoute.useSearch() as Readonly<Record<string, string | undefined>>;
  const scope = { ...(dossier !== undefined && { dossier }), ...(asOf !== undefined && { asOf }) };
  const navigate = useNavigate({ from: "/reports/$report" });
  const client = useQueryClient();
  const before = useRef<Entry[]>([]);
  const entries = useMemo(() => (before.current = entriesOf(view, before.current)), [view]);
  // The words are marked at once; the address follows.
  const [chosen, setChosen] = useState(named);
  useEffect(() => setChosen(named), [named]);
  const [form, setForm] = useState<"edit" | "note" | null>(null);
  const [draft, setDraft] = useState<Draft>({});
  /** The field whose ends are shown in the report. */
  const [place, setPlace] = useState<string | null>(null);
  const moved = useRef<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [merging, setMerging] = useState<Entry | null>(null);
  const [side, setSide] = useState<"report" | "record">("report");
  const text = useRef<HTMLDivElement>(null);
  const selected = entries.find((e) => e.id === chosen) ?? null;
  const readOnly = useReadOnly();
  const may = !past && !readOnly;

  const select = useCallback(
    (entry: string | undefined) => {
      setForm(null);
      setSaid(null);
      setChosen(entry);
      void navigate({
        search: (old) => ({ ...old, entry }) as typeof old,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  useEffect(() => {
    const mark = text.current?.querySelector(".selected");
    mark?.scrollIntoView({ block: form === "edit" ? "center" : "nearest" });
  }, [chosen, form]);

  const stretches = useMemo(
    () => (form === "edit" && selected !== null ? stretchesIn(selected, draft) : null),
    [form, selected, draft],
  );
  const edited = useMemo(
    () => (stretches === null || selected === null ? null : withStretches(selected, stretches, place)),
    [stretches, selected, place],
  );
  const handled = useMemo((): Handled | null => {
    const own = place === null ? undefined : stretches?.[place];
    if (own === undefined || place === null || selected === null) return null;
    return {
      entry: selected.id,
      field: place,
      stretches: own,
      onMove: (at, side, to) => {
        moved.current = handleId(place, at, side);
        setDraft((old) => {
          const now = stretchesIn(selected, old)[place] ?? [];
          return { ...old, [place]: typedStretches(withEnd(record.text, now, at, side, to)) };
        });
      },
    };
  }, [place, stretches, selected, record.text]);
  // An end that went on into the next paragraph is another element there.
  useEffect(() => {
    if (moved.current !== null && document.activeElement === document.body)
      document.getElementById(moved.current)?.focus();
  }, [handled]);
  const edit = () => {
    if (selected === null || !may) return;
    setDraft({});
    setPlace(Object.keys(stretchesIn(selected, {}))[0] ?? null);
    setSide("report");
    setForm("edit");
  };
  const keep = () => {
    if (selected !== null)
      for (const [field, value] of Object.entries(draft))
        send(report.id, { do: "edit", on: `${report.id}/${selected.id}`, field, value });
    setForm(null);
  };

  /** Whether there was one to go to. */
  const step = (by: 1 | -1, fits: (e: Entry) => boolean = () => true): boolean => {
    const at = selected === null ? (by > 0 ? -1 : entries.length) : entries.indexOf(selected);
    for (let i = at + by; i >= 0 && i < entries.length; i += by)
      if (fits(entries[i] as Entry)) {
        select((entries[i] as Entry).id);
        return true;
      }
    return false;
  };
  /** At the end of a report: what is next to look at in the other reports of its dossier. */
  const nextReport = async () => {
    if (dossier === undefined)
      return setSaid("Nothing is left below; choose a dossier to go on in its reports.");
    setSaid("Looking for the next report…");
    const { queue } = await client.fetchQuery({
      queryKey: ["dossier", dossier, asOf],
      queryFn: () => questions.dossier(dossier, asOf),
    });
    const next = queue.items.map((q) => q.at.split("#")).find(([other]) => other !== report.id);
    if (next === undefined) return setSaid("Nothing is left in the other reports of this dossier.");
    setSaid(null);
    const search = { ...scope, entry: next[1] } as never;
    await navigate({ to: "/reports/$report", params: { report: next[0] as string }, search });
  };
  const copy = () => {
    if (selected === null) return;
    const failed = () => setSaid("The browser does not let this page copy; select the words and copy them.");
    void navigator.clipboard.writeText(citationFor(view, selected)).then(() => setSaid("Copied"), failed);
  };
  const decide = (what: "accept" | "refuse") => {
    if (selected === null || !may) return;
    send(report.id, { do: what, on: `${report.id}/${selected.id}` }, selected.decisions.at(-1)?.id ?? null);
    step(1, (e) => undecided(e) && e.id !== selected.id);
  };
  const acceptRest = () => {
    if (selected === null || !may) return;
    const rest = entries.filter((e) => e.list === selected.list && undecided(e));
    for (const e of rest) send(report.id, { do: "accept", on: `${report.id}/${e.id}` }, null);
    step(1, (e) => undecided(e) && e.list !== selected.list);
  };
  const undo = () => {
    const last = view.decisions.filter((d) => d.do !== "undo" && !d.undone).at(-1);
    if (last !== undefined && may) send(report.id, { do: "undo", decision: last.id });
  };
  const merge = () => {
    if (selected === null || !may) return;
    if (merging === null) return setMerging(selected);
    if (merging.list === selected.list && merging.id !== selected.id)
      send(report.id, { do: "merge", on: [`${report.id}/${merging.id}`, `${report.id}/${selected.id}`] });
    setMerging(null);
  };
  const add = () => {
    const span = selectedSpan();
    if (span === null || !may) return;
    send(report.id, {
      do: "add",
      on: report.id,
      list: "statements",
      fields: { content: `${span.start}-${span.end}` },
    });
    getSelection()?.removeAllRanges();
  };
  const reading = {
    j: () => step(1),
    k: () => step(-1),
    "]": () => {
      if (!step(1, undecided)) void nextReport().catch((error: Error) => setSaid(error.message));
    },
    "[": () => step(-1, undecided),
    c: copy,
    Escape: () => (merging !== null ? setMerging(null) : select(undefined)),
  };
  const deciding = {
    a: () => decide("accept"),
    A: acceptRest,
    x: () => decide("refuse"),
    e: edit,
    t: () => selected !== null && setForm("note"),
    m: merge,
    n: add,
    u: undo,
  };
  // While an entry is edited no other key decides on it.
  useKeys(
    form !== null
      ? { Enter: form === "edit" ? keep : () => {}, Escape: () => setForm(null) }
      : may
        ? { ...reading, ...deciding }
        : reading,
  );

  const left = entries.filter(undecided).length;
  const done = entries.filter((e) => e.refused !== null || e.decisions.length > 0).length;
  return (
    <main id="view" className={`reading show-${side}${form === "edit" ? " is-editing" : ""}`}>
      <div className="sides" role="group" aria-label="Side">
        {(["report", "record"] as const).map((s) => (
          <button key={s} aria-pressed={side === s} onClick={() => setSide(s)}>
            {s === "report" ? "Report" : "Record"}
          </button>
        ))}
      </div>
      <article ref={text} className="pane" tabIndex={0} aria-label="Report">
        <h1 className={record.parts.some((p) => p.role === "headline") ? "unseen" : undefined}>
          {record.title ?? "Without a title"}
        </h1>
        <p className="about">
          {[record.outlet, dayWords(record.published), record.byline, `read by ${view.reader.split(",")[0]}`]
            .filter((x) => x !== null)
            .join(" · ")}
          {report.previous !== null && (
            <>
              {` · version ${report.version}, `}
              <Link to="/reports/$report" params={{ report: report.previous }} search={scope}>
                see the one before
              </Link>
            </>
          )}
          {view.next !== null && (
            <>
              {report.previous === null ? ` · version ${report.version}, ` : " · "}
              <Link to="/reports/$report" params={{ report: view.next }} search={scope}>
                see the one after
              </Link>
            </>
          )}
          {" · "}
          <a href={`/api/reports/${report.id}`} download={`${report.id}.json`}>
            JSON
          </a>
          {" · "}
          <a href={`/api/reports/${report.id}/brief`} download={`${report.id}.md`}>
            Brief
          </a>
        </p>
        <ReportText
          text={record.text}
          parts={record.parts}
          entries={entries}
          selected={selected?.id ?? null}
          edited={edited}
          handled={handled}
          onSelect={select}
        />
      </article>
      <section className="pane record" aria-label="Record" tabIndex={0}>
        <p className="queue">
          <progress value={done} max={Math.max(1, done + left)} aria-label="Decided" /> {left} left, {done}{" "}
          decided
          {merging !== null && <strong> · merge {merging.id} with: select it and press m</strong>}
        </p>
        <p className="counts">
          {LISTS.filter((l) => record[l].length > 0).map((l) => (
            <a
              key={l}
              href={`#list-${l}`}
              onClick={(e) => {
                e.preventDefault();
                document.getElementById(`list-${l}`)?.scrollIntoView();
              }}
            >
              {LIST_WORDS[l][1]} {record[l].length}
            </a>
          ))}
        </p>
        {entries.length === 0 && <Empty>Nothing is attributed to anyone in this report.</Empty>}
        {LISTS.map((l) => {
          const own = entries.filter((e) => e.list === l);
          if (own.length === 0) return null;
          return (
            <section key={l} id={`list-${l}`}>
              <h2>{LIST_WORDS[l][own.length === 1 ? 0 : 1]}</h2>
              <EntryList
                entries={own}
                record={record}
                selected={selected?.list === l ? selected.id : null}
                onSelect={select}
              />
            </section>
          );
        })}
      </section>
      {selected !== null && (
        <Deciding
          entry={selected}
          form={form}
          draft={draft}
          record={record}
          may={may}
          past={past}
          said={said}
          does={{ accept: () => decide("accept"), refuse: () => decide("refuse"), edit, copy, undo }}
          onForm={setForm}
          onDraft={setDraft}
          onPlace={setPlace}
          onNote={(note) => {
            send(report.id, { do: "note", on: `${report.id}/${selected.id}` }, undefined, note);
            setForm(null);
          }}
          onKeep={keep}
          onClose={() => select(undefined)}
        />
      )}
    </main>
  );
}
