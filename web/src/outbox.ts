/** Decisions on their way: each is kept in the browser until the server has it, and sent again until then. */
import { useSyncExternalStore } from "react";
import { type Decision, Problem, post } from "./api.js";

export interface Sending {
  readonly key: string;
  readonly report: string;
  readonly action: Readonly<Record<string, unknown>>;
  readonly seen?: string | null;
  readonly note?: string;
}

export interface Outbox {
  readonly waiting: readonly Sending[];
  /** What the server would not take, until the person has read it. */
  readonly problem: Problem | null;
}

const STORE = "hearsay-outbox";
/** Milliseconds until a decision that did not get through is sent again. */
const AGAIN = 3000;

let state: Outbox = { waiting: kept(), problem: null };
let sending = false;
const listeners = new Set<() => void>();
const arrived = new Set<(decision: Decision, report: string) => void>();

function kept(): Sending[] {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]") as Sending[];
  } catch {
    return [];
  }
}

function set(next: Partial<Outbox>): void {
  state = { ...state, ...next };
  try {
    localStorage.setItem(STORE, JSON.stringify(state.waiting));
  } catch {
    // A browser that keeps nothing: it stays in memory.
  }
  for (const tell of listeners) tell();
}

export function send(
  report: string,
  action: Readonly<Record<string, unknown>>,
  seen?: string | null,
  note?: string,
): void {
  const key = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  const more = { ...(seen !== undefined && { seen }), ...(note !== undefined && { note }) };
  set({ waiting: [...state.waiting, { key, report, action, ...more }] });
  void flush();
}

/** Sends what waits, oldest first. What the server refuses is dropped and told; what does not reach it waits. */
async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let next = state.waiting[0]; next !== undefined; next = state.waiting[0]) {
      const { key, report, action, seen, note } = next;
      try {
        const decision = await post<Decision>("/api/decisions", {
          key,
          action,
          ...(seen !== undefined && { seen }),
          ...(note !== undefined && { note }),
        });
        set({ waiting: state.waiting.filter((w) => w.key !== key) });
        for (const tell of arrived) tell(decision, report);
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem(0, "Failed", String(error));
        if (problem.status === 0 || problem.status >= 500) {
          setTimeout(() => void flush(), AGAIN);
          set({});
          return;
        }
        set({ waiting: state.waiting.filter((w) => w.key !== key), problem });
        for (const tell of arrived) tell({} as Decision, report);
      }
    }
  } finally {
    sending = false;
  }
}

export function dismiss(): void {
  set({ problem: null });
}

/** Calls `tell` whenever a decision got through or was refused. */
export function onArrival(tell: (decision: Decision, report: string) => void): () => void {
  arrived.add(tell);
  return () => arrived.delete(tell);
}

export function useOutbox(): Outbox {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => state,
  );
}

if (state.waiting.length > 0) void flush();
