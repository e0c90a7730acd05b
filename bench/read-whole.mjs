/** Below this many rows reading all is right. */
const SMALL = 1_000;

/** Large tables with how often each was read from end to end; the bench's own connection counts for nothing here. */
export async function readToTheEnd(client) {
  await client.query('SELECT pg_stat_force_next_flush()');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { rows } = await client.query(
    'SELECT relname, seq_scan::int AS scans FROM pg_stat_user_tables WHERE n_live_tup > $1',
    [SMALL],
  );
  return new Map(rows.map(({ relname, scans }) => [relname, scans]));
}

/** The tables that were read from end to end between two such looks. */
export const readWhole = (before, after) =>
  [...after].filter(([table, scans]) => scans > (before.get(table) ?? 0)).map(([table]) => table);
