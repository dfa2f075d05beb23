/** Text as a database's text column can hold it: without zero characters and halves of characters. For finding only. */
export function plain(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, "\ufffd");
}
