import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

export interface Arrived {
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/**
 * A mail server as the world has them, on the loopback interface: it takes mail for everybody, but refuses `nobody@` for
 * good, has no time for `busy@`, and dislikes what it reads for `strict@`.
 */
export async function openWorld() {
  const arrived: Arrived[] = [];
  const refuse = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('nobody@')) return done(refuse(550, `5.1.1 <${address}> is not known here`));
      return done(address.startsWith('busy@') ? refuse(451, '4.3.2 try later') : null);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address).join();
        if (to.startsWith('strict@')) return done(refuse(554, '5.7.1 not wanted'));
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        arrived.push({ from, to, source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    arrived,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const part = (type: string, lines: string[]) => ['--report', `Content-Type: ${type}`, '', ...lines, ''];

/** Sends what a mail server sends back (RFC 3464): from nobody, to where the mail asked to be returned. */
export async function sendBack(port: number, to: string, action: string, status: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const raw = [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.jp>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    '',
    ...part('text/plain; charset=utf-8', ['This is the mail system at host mx.example.jp.']),
    ...part('message/delivery-status', [
      'Reporting-MTA: dns; mx.example.jp',
      '',
      'Final-Recipient: rfc822; somebody@example.jp',
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 somebody@example.jp: mailbox unavailable',
    ]),
    ...part('text/rfc822-headers', ['Subject: whatever']),
    '--report--',
    '',
  ].join('\r\n');
  await transport.sendMail({ envelope: { from: '', to }, raw }).finally(() => transport.close());
}
