import { Body, Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Person } from '#platform/actor/actor';
import { MalwareScanner } from '#platform/files/malware-scanner';
import { zipLimits } from '#platform/files/zip-entries';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { uploadsIn } from '#platform/http/uploads';
import { CurrentPerson } from '#platform/http/web-request';
import { ImportPackage } from './import-package.js';
import { PackageRefused } from './package-refused.js';
import { newPackagePage, packagesPage } from './packages.page.js';
import { packagesPaths } from './packages.paths.js';
import { PackagesQueries } from './packages.queries.js';

/** As it is sent; unpacked it may be twice as large. */
const MOST_BYTES = zipLimits.bytes / 2;

/** All packages, and the way in. */
@Controller(packagesPaths.list)
export class PackagesController {
  constructor(
    private readonly packages: PackagesQueries,
    private readonly take: ImportPackage,
    private readonly scanner: MalwareScanner,
  ) {}

  @For('office', 'agency')
  @Get()
  async index(): Promise<Page> {
    return page('packages/packages', packagesPage(await this.packages.all()));
  }

  @For('office', 'agency')
  @Get('new')
  new(): Page {
    return this.form(null);
  }

  @For('office', 'agency')
  @Post()
  @RouteConfig({ uploads: { files: 1, bytes: MOST_BYTES }, rateLimit: { max: 20, timeWindow: '1 minute' } })
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const [upload] = uploadsIn(body);
    if (!upload) return this.form(new PackageRefused('none'));
    try {
      const { id } = await this.take.run(actor, upload);
      return seeOther(packagesPaths.one(id), 'packages.imported');
    } catch (error) {
      if (error instanceof PackageRefused) return this.form(error);
      throw error;
    }
  }

  private form(refused: PackageRefused | null): Page {
    const view = newPackagePage(refused, MOST_BYTES / 1_000_000, this.scanner.isConfigured);
    return page('packages/new-package', view, refused ? 422 : 200);
  }
}
