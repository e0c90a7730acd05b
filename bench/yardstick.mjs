/** The plainest server that does something: node:http and one prepared SELECT. Everything is measured in multiples of it. */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const query = { name: 'yardstick', text: 'SELECT id, name FROM organisations WHERE id = $1' };

const server = createServer(async (_request, response) => {
  const { rows } = await pool.query({ ...query, values: [1] });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(rows[0]));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => server.close(() => pool.end().then(() => process.exit(0))));
