import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';

/** What a mail server's report (RFC 3464) says became of one mail: its action and its enhanced status such as `5.1.1`. */
export interface DeliveryReport {
  readonly action: string;
  readonly status: string;
}

/** The report in a mail that came back; null where it is none, such as an absence note. */
export async function readDeliveryReport(source: Readable | Buffer): Promise<DeliveryReport | null> {
  const mail = await simpleParser(source, { keepDeliveryStatus: true });
  const report = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const text = report?.content.toString('utf8') ?? '';
  const action = /^Action:\s*([a-z]+)/im.exec(text)?.[1];
  const status = /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1];
  return action && status ? { action: action.toLowerCase(), status } : null;
}
