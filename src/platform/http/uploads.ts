import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { isPerson } from '../actor/actor.js';
import { Problem } from '../problems.js';

/** What a door takes: `@RouteConfig({ uploads: { files, bytes } })`. A door without it reads no multipart form at all. */
export interface UploadLimits {
  readonly files: number;
  /** Of one file. */
  readonly bytes: number;
}

/** A file as it came. `bytes` is null for one that is over the limit. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer | null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    uploads?: UploadLimits;
  }
}

const FIELDS = { fields: 20, fieldSize: 10_000, headerPairs: 50 };

/** Reads forms with files before the form's token is asked for, and puts the token where other forms have it: into the body. */
export async function takeUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request) => {
    const limits = request.routeOptions.config.uploads;
    if (limits && request.isMultipart()) request.body = await formWithFiles(request, limits);
  });
}

/** The fields, and under `uploads` the files. Of a stranger or behind a lock nothing of a file is kept. */
async function formWithFiles(request: FastifyRequest, limits: UploadLimits): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const uploads: Upload[] = [];
  const limited = {
    ...FIELDS,
    fileSize: limits.bytes,
    files: limits.files + 1,
    parts: FIELDS.fields + limits.files + 1,
  };
  try {
    for await (const part of request.parts({ limits: limited })) {
      if (part.type === 'field') fields[part.fieldname] = withEarlier(fields[part.fieldname], part.value);
      else if (!isPerson(request.actor)) part.file.resume();
      else {
        const bytes = await bytesOf(part.file);
        // A file field that nobody touched comes as a file without name and content.
        if (part.filename || bytes.length > 0)
          uploads.push({ name: part.filename ?? '', bytes: part.file.truncated ? null : bytes });
      }
    }
  } catch (error) {
    throw (error as { statusCode?: number }).statusCode === 413
      ? new Problem(413, 'too_many_files')
      : new Problem(422, 'upload_broken');
  }
  return { ...fields, uploads };
}

/** A name that comes more than once (checkboxes) becomes a list, as in forms without files. */
const withEarlier = (earlier: unknown, value: unknown): unknown =>
  earlier === undefined ? value : [earlier, value].flat();

async function bytesOf(file: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The files of a form that `takeUploads` has read. */
export const uploadsIn = (body: unknown): Upload[] => {
  const { uploads } = (body ?? {}) as { uploads?: unknown };
  return Array.isArray(uploads)
    ? uploads.filter((one): one is Upload => Buffer.isBuffer(one?.bytes) || one?.bytes === null)
    : [];
};
