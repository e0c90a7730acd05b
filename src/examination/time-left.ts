/** What the component `time-left` needs, and whether the time is over; all null for an attempt without a limit. */
export function timeLeft({ dueAt }: { readonly dueAt: Date | null }, now: Date) {
  const seconds = dueAt ? Math.max(0, Math.round((dueAt.getTime() - now.getTime()) / 1000)) : null;
  return {
    dueAt,
    until: dueAt?.toISOString() ?? null,
    secondsLeft: seconds,
    minutesLeft: seconds === null ? null : Math.ceil(seconds / 60),
    isOver: seconds === 0,
  };
}
