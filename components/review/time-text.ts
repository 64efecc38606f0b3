const times = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** A time of the server where the reader is. */
export function timeText(milliseconds: number): string {
  return times.format(new Date(milliseconds));
}
