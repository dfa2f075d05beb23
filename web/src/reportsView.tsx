import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type DragEvent, useEffect, useMemo, useRef, useState } from "react";
import { Problem, type ReportLine, post, questions } from "./api.js";
import { useReadOnly } from "./role.js";
import { reportsRoute } from "./router.js";
import { Empty, Loading, Wrong } from "./states.js";
import { dayWords } from "./words.js";

/** Pixels of a line; where it is narrow, what is told of a report stands under its title. */
const [ROW, NARROW_ROW] = [45, 80];

export function ReportsView() {
  const { dossier, asOf, ...query } = reportsRoute.useSearch() as Record<string, string | undefined>;
  const scope = { ...(dossier !== undefined && { dossier }), ...(asOf !== undefined && { asOf }) };
  const readOnly = useReadOnly();
  const navigate = useNavigate({ from: "/reports" });
  const reports = useInfiniteQuery({
    queryKey: ["reports", scope, query],
    queryFn: ({ pageParam }) => questions.reports(scope, query, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const { hasNextPage, isFetching, fetchNextPage } = reports;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const items = useMemo(() => reports.data?.pages.flatMap((p) => p.items) ?? [], [reports.data]);
  const filter = (change: Record<string, string | undefined>) =>
    void navigate({ search: (old) => ({ ...old, ...change }) as typeof old });
  const outlets = [...new Set(items.flatMap((r) => r.outlet ?? []))].sort();
  if (query["outlet"] !== undefined && !outlets.includes(query["outlet"])) outlets.push(query["outlet"]);
  return (
    <main id="view" className="view found" tabIndex={0}>
      <h1>Reports</h1>
      {!readOnly && <Adding dossier={dossier} />}
      <form className="filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
        <label>
          Outlet{" "}
          <select
            value={query["outlet"] ?? ""}
            onChange={(e) => filter({ outlet: e.target.value || undefined })}
          >
            <option value="">all</option>
            {outlets.map((o) => (
              <option key={o}>{o}</option>
            ))}
          </select>
        </label>
        <label>
          Since{" "}
          <input
            type="date"
            value={query["since"] ?? ""}
            onChange={(e) => filter({ since: e.target.value || undefined })}
          />
        </label>
        <label>
          Until{" "}
          <input
            type="date"
            value={query["until"] ?? ""}
            onChange={(e) => filter({ until: e.target.value || undefined })}
          />
        </label>
        <label>
          Decided{" "}
          <select
            value={query["decided"] ?? ""}
            onChange={(e) => filter({ decided: e.target.value || undefined })}
          >
            <option value="">all</option>
            <option value="no">nothing yet</option>
            <option value="yes">something</option>
          </select>
        </label>
        <label>
          Order{" "}
          <select
            value={`${query["sort"] ?? "published"} ${query["order"] ?? "desc"}`}
            onChange={(e) => {
              const [sort, order] = e.target.value.split(" ");
              filter({ sort, order });
            }}
          >
            <option value="published desc">latest published</option>
            <option value="published asc">first published</option>
            <option value="kept desc">latest kept</option>
            <option value="title asc">title</option>
            <option value="outlet asc">outlet</option>
          </select>
        </label>
      </form>
      <div className="results">
        {reports.isPending ? (
          <Loading />
        ) : reports.isError ? (
          <Wrong error={reports.error} />
        ) : items.length === 0 ? (
          <Empty>
            {Object.values(query).some((v) => v !== undefined)
              ? "No report fits these filters."
              : readOnly
                ? "No reports yet. This server only shows; hearsay add brings them in."
                : "No reports yet. Drop files here, paste a text, or hearsay add."}
          </Empty>
        ) : (
          <ReportList reports={items} total={reports.data.pages[0]?.total ?? items.length} scope={scope} />
        )}
      </div>
    </main>
  );
}

function ReportList({
  reports,
  total,
  scope,
}: {
  reports: readonly ReportLine[];
  total: number;
  scope: Record<string, string>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const height = matchMedia("(max-width: 799px)").matches ? NARROW_ROW : ROW;
  const rows = useVirtualizer({
    count: reports.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
  });
  return (
    <>
      <p className="count" role="status">
        {total.toLocaleString("en")} {total === 1 ? "report" : "reports"}
      </p>
      <div ref={box} className="reports" role="list" tabIndex={0} aria-label="Reports">
        <div style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const r = reports[row.index] as ReportLine;
            return (
              <div
                key={r.id}
                role="listitem"
                className="report-line"
                style={{ transform: `translateY(${row.start}px)`, height }}
              >
                <Link to="/reports/$report" params={{ report: r.id }} search={scope}>
                  {r.title ?? r.url ?? "Without a title"}
                </Link>
                <span className="about">
                  <span className="outlet">{r.outlet}</span>
                  <span className="date">{dayWords(r.published)}</span>
                  <span className="state">
                    {[
                      ...(r.version > 1 ? [`version ${r.version}`] : []),
                      ...(r.decided > 0 ? [`${r.decided} decided`] : []),
                    ].join(" · ")}
                  </span>
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** Adding by paste or drop. */
function Adding({ dossier }: { dossier: string | undefined }) {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const [going, setGoing] = useState<{ done: number; of: number } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const add = async (texts: readonly { name: string | null; text: string }[]) => {
    setGoing({ done: 0, of: texts.length });
    setSaid(null);
    const wrong: string[] = [];
    let [fresh, known] = [0, 0];
    for (const [i, given] of texts.entries()) {
      try {
        const { as } = await post<{ as: string }>("/api/reports", {
          text: given.text,
          ...(given.name !== null && { name: given.name }),
          ...(dossier !== undefined && { dossier }),
        });
        if (as === "known") known++;
        else fresh++;
      } catch (error) {
        wrong.push(`${given.name ?? "The text"}: ${(error as Problem).message}`);
      }
      setGoing({ done: i + 1, of: texts.length });
    }
    setGoing(null);
    setProblems(wrong);
    setSaid([`${fresh} kept`, ...(known > 0 ? [`${known} known already`] : [])].join(", "));
    if (fresh > 0) setText("");
    await client.invalidateQueries();
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    await add(await Promise.all(files.map(async (f) => ({ name: f.name, text: await f.text() }))));
  };
  return (
    <details
      className={over ? "adding over" : "adding"}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => void drop(e)}
    >
      <summary>Add reports</summary>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (text.trim() !== "") void add([{ name: null, text }]);
        }}
      >
        <label htmlFor="text">Paste a text, or drop text files here</label>
        <textarea id="text" rows={6} value={text} onChange={(e) => setText(e.target.value)} />
        <button disabled={going !== null || text.trim() === ""}>Read and keep</button>
        {going !== null && (
          <progress value={going.done} max={going.of} aria-label="Reading">
            {going.done} of {going.of}
          </progress>
        )}
      </form>
      <p role="status">{said}</p>
      {problems.map((p) => (
        <p key={p} className="wrong" role="alert">
          {p}
        </p>
      ))}
    </details>
  );
}
