import { readFileSync } from 'node:fs';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '#platform/clock/clock';
import { root } from '#platform/config';
import { Public } from '#platform/http/access';
import type { WebReply, WebRequest } from '#platform/http/web-request';
import { Assets } from '#platform/templates/assets';
import { byteRange } from './byte-range.js';
import { contentHeaders, headersToDrop } from './content-headers.js';
import { injectApi } from './inject-api.js';
import { originOf } from './origin-of.js';
import { PackageFilesQueries } from './package-files.queries.js';
import { PackagePasses } from './package-passes.js';
import { packagesPaths } from './packages.paths.js';

/** No file of a package is called like this. */
const API = '~kakehashi/scorm-api.js';
const PLAYED = /^(audio|video)\//;

/**
 * The files of packages, to whoever holds a pass. Foreign scripts run in these pages: no cookie is read here and none is set, and nothing
 * but the files themselves is ever answered.
 */
@Controller(packagesPaths.files)
export class PackageFilesController {
  private api: Buffer | null = null;

  constructor(
    private readonly passes: PackagePasses,
    private readonly files: PackageFilesQueries,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Get(':pass/*')
  @RouteConfig({ anonymous: true })
  async show(@Param('pass') passText: string, @Req() request: WebRequest, @Res() reply: WebReply): Promise<void> {
    const path = (request.params as Record<string, string>)['*'] ?? '';
    const pass = this.passes.read(passText, this.clock.real());
    // What is no pass of ours stands in no header.
    const below = packagesPaths.filesBelow(pass ? passText : 'none');
    for (const name of headersToDrop) void reply.removeHeader(name);
    void reply.headers(contentHeaders(originOf(request) + below));
    if (pass && path === API) return void reply.type('text/javascript; charset=utf-8').send(this.script());
    const file = pass && (await this.files.file(pass.packageId, path, pass.isPreview));
    if (!file) return void reply.status(404).type('text/plain').send('404');
    if (file.type === 'text/html') return void reply.type('text/html').send(injectApi(file.content, below + API));
    this.send(file, request, reply);
  }

  private send({ type, content }: { type: string; content: Buffer }, request: WebRequest, reply: WebReply): void {
    void reply.type(type);
    const range = PLAYED.test(type) ? byteRange(request.headers.range, content.length) : null;
    if (range === null) return void reply.send(content);
    void reply.header('content-range', `bytes ${range === 'outside' ? '*' : range.join('-')}/${content.length}`);
    if (range === 'outside') return void reply.status(416).send('');
    void reply.status(206).send(content.subarray(range[0], range[1] + 1));
  }

  private script(): Buffer {
    this.api ??= readFileSync(`${root}/dist${new Assets().href('js/scorm-api.js')}`);
    return this.api;
  }
}
