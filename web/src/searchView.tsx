import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ACTS, NAMINGS, TERMS } from "../../src/reading/record.js";
import { type Hit, questions } from "./api.js";
import { searchRoute } from "./router.js";
import { Empty, Loading, Wrong } from "./states.js";
import { dayWords } from "./words.js";

const FACETS: readonly (readonly [name: string, label: string, values: readonly string[]])[] = [
  ["in", "In", ["silences", "reports", "all"]],
  ["act", "Act", ACTS],
  ["naming", "Naming", NAMINGS],
  ["terms", "Terms", TERMS],
];

export function SearchView() {
  const { dossier, asOf, ...query } = searchRoute.useSearch() as Record<string, string | undefined>;
  const scope = { ...(dossier !== undefined && { dossier }), ...(asOf !== undefined && { asOf }) };
  const navigate = useNavigate({ from: "/search" });
  const [words, setWords] = useState(query["q"] ?? "");
  const asked = Object.values(query).some((v) => v !== undefined);
  const found = useQuery({
    queryKey: ["search", scope, query],
    queryFn: () => questions.search(scope, query),
    enabled: asked,
  });
  const change = (more: Record<string, string | undefined>) =>
    void navigate({ search: (old) => ({ ...old, ...more }) as typeof old });
  return (
    <main id="view" className="view found" tabIndex={0}>
      <h1>Search</h1>
      <form
        className="filters"
        role="search"
        onSubmit={(e) => {
          e.preventDefault();
          change({ q: words || undefined });
        }}
      >
        <input
          type="search"
          autoFocus
          aria-label="Words"
          placeholder='ceasefire, "in a row", begin*, -without'
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        <button>Search</button>
        <label>
          Speaker{" "}
          <input
            defaultValue={query["speaker"] ?? ""}
            onBlur={(e) => change({ speaker: e.target.value || undefined })}
          />
        </label>
        {FACETS.map(([name, label, values]) => (
          <label key={name}>
            {label}{" "}
            <select
              value={query[name] ?? ""}
              onChange={(e) => change({ [name]: e.target.value || undefined })}
            >
              <option value="">{name === "in" ? "statements" : "all"}</option>
              {values.map((v) => (
                <option key={v}>{v}</option>
              ))}
            </select>
          </label>
        ))}
      </form>
      <div className="results">
        {!asked ? (
          <Empty>Words, a speaker or an act: what the reports say, as citations to copy.</Empty>
        ) : found.isPending ? (
          <Loading />
        ) : found.isError ? (
          <Wrong error={found.error} />
        ) : found.data.items.length === 0 ? (
          <Empty>Nothing was found. Fewer words or filters find more.</Empty>
        ) : (
          <>
            <ol className="hits">
              {found.data.items.map((hit, i) => (
                <HitLine key={i} hit={hit} scope={scope} />
              ))}
            </ol>
            {found.data.more && <p className="count">There are more; narrow the search to see them.</p>}
          </>
        )}
      </div>
    </main>
  );
}

function HitLine({ hit, scope }: { hit: Hit; scope: Record<string, string> }) {
  const [copied, setCopied] = useState(false);
  const search = { ...scope, ...(hit.id !== null && { entry: hit.id }) };
  return (
    <li>
      <Link to="/reports/$report" params={{ report: hit.report.id }} search={search} className="said">
        <span className="short">
          {hit.words.length > 0 ? hit.words.join(" … ") : (hit.report.title ?? "A report without a title")}
        </span>
      </Link>
      <span className="about">
        <span>
          {[hit.speaker, hit.act, hit.report.outlet, dayWords(hit.report.published)]
            .filter((x) => x !== null)
            .join(" · ")}
        </span>{" "}
        <button
          onClick={() => {
            void navigator.clipboard.writeText(hit.citation).then(() => setCopied(true));
          }}
        >
          {copied ? "Copied" : "Copy citation"}
        </button>
      </span>
    </li>
  );
}
