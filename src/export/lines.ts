/** Finds the line on which an offset stands; lines end at LF, CR LF or CR and are counted from 1. */
export function lineFinder(text: string): (offset: number) => number {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const mid = (low + high) >> 1;
      if ((starts[mid] as number) <= offset) low = mid;
      else high = mid;
    }
    return low + 1;
  };
}
