import { Controller, Get, UseGuards } from '@nestjs/common';
import { samples } from '#platform/dev/gallery-samples';
import { Public } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { demonstrationPaths } from './demonstration.paths.js';
import { OnlyInDemonstration } from './only-in-demonstration.guard.js';

/** The gallery of the design system. */
@UseGuards(OnlyInDemonstration)
@Controller(demonstrationPaths.components)
export class ComponentsController {
  @Public()
  @Get()
  index(): Page {
    return page('gallery', { samples } as object);
  }
}
