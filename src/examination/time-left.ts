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

/** How long this attempt takes in all, and how much of it is time that this person has been given beyond the others' (0: none). */
export function timeAllowed(
  { startedAt, dueAt }: { readonly startedAt: Date; readonly dueAt: Date | null },
  { minutes }: { readonly minutes: number | null },
) {
  const allowedMinutes = dueAt ? Math.round((dueAt.getTime() - startedAt.getTime()) / 60_000) : null;
  return { allowedMinutes, extraMinutes: Math.max(0, (allowedMinutes ?? 0) - (minutes ?? 0)) };
}
