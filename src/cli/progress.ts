/** How far a long run has come. */
export interface Progress {
  readonly reports: number;
  /** Bytes of the input that are done, and all of them; null where that is not known. */
  readonly bytes: number;
  readonly allBytes: number | null;
  readonly seconds: number;
}

const BAR = 24;

/** One line: a bar and the share done where the end is known, the rate, and the time left. */
export function progressLine({ reports, bytes, allBytes, seconds }: Progress): string {
  const rate = seconds > 0 ? reports / seconds : 0;
  const counted = `${reports.toLocaleString("en")} reports, ${rate.toFixed(rate < 10 ? 1 : 0)}/s`;
  if (allBytes === null || allBytes === 0) return `${counted}, ${clock(seconds)}`;
  const share = Math.min(1, bytes / allBytes);
  const full = Math.round(share * BAR);
  const left = share > 0 ? clock((seconds * (1 - share)) / share) : "–";
  return `[${"#".repeat(full)}${"-".repeat(BAR - full)}] ${Math.floor(share * 100)} %  ${counted}, ${left} left`;
}

/** 3:07, or 1:02:45. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
