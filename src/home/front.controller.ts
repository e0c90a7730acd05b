import { Controller, Get } from '@nestjs/common';
import { CohortsQueries } from '#admissions/cohorts.queries';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Config } from '#platform/config';
import { Public } from '#platform/http/access';
import { Download, type Page, page } from '#platform/http/answers';
import { CurrentActor } from '#platform/http/web-request';
import { accessibilityResultsPage } from './accessibility-results.page.js';
import { frontPage } from './front.page.js';
import { homePaths } from './home.paths.js';
import { securityText } from './security-text.js';

/** What everybody may read: the front page and the policies. */
@Controller()
export class FrontController {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Public()
  @Get(homePaths.front)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const now = this.clock.now();
    return page('home/front', frontPage(actor, await this.cohorts.recruiting(now), now));
  }

  @Public()
  @Get(homePaths.accessibility)
  showAccessibility(): Page {
    return page('home/accessibility', { results: homePaths.accessibilityResults } as object);
  }

  @Public()
  @Get(homePaths.accessibilityResults)
  showAccessibilityResults(): Page {
    return page('home/accessibility-results', accessibilityResultsPage());
  }

  @Public()
  @Get(homePaths.privacy)
  showPrivacy(): Page {
    return page('home/privacy', {});
  }

  @Public()
  @Get(homePaths.securityText)
  showSecurityText(): Download {
    return new Download(
      securityText(this.config.publicUrl, this.clock.now()),
      'text/plain; charset=utf-8',
      'security.txt',
      true,
    );
  }
}
