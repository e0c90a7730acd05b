import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { isLanguage } from '../locale/languages.js';
import { notFound } from '../problems.js';
import { Public } from './access.js';
import { type Redirect, seeOther } from './answers.js';
import { type Appearance, isChoice } from './appearance.js';
import { localPath } from './local-path.js';
import type { WebReply } from './web-request.js';

const YEAR = 365 * 86_400;

/** Language and how pages look: plain links, so that they work on every page, signed in or not, with script off. */
@Controller()
export class PreferencesController {
  @Public()
  @Get('language/:code')
  language(
    @Param('code') code: string,
    @Query('to') to: string | undefined,
    @Res({ passthrough: true }) reply: WebReply,
  ): Redirect {
    if (!isLanguage(code)) throw notFound();
    return remember(reply, 'language', code, to);
  }

  @Public()
  @Get('text-size/:code')
  textSize(
    @Param('code') code: string,
    @Query('to') to: string | undefined,
    @Res({ passthrough: true }) reply: WebReply,
  ): Redirect {
    return choose(reply, 'text-size', code, to);
  }

  @Public()
  @Get('contrast/:code')
  contrast(
    @Param('code') code: string,
    @Query('to') to: string | undefined,
    @Res({ passthrough: true }) reply: WebReply,
  ): Redirect {
    return choose(reply, 'contrast', code, to);
  }

  @Public()
  @Get('readings/:code')
  readings(
    @Param('code') code: string,
    @Query('to') to: string | undefined,
    @Res({ passthrough: true }) reply: WebReply,
  ): Redirect {
    return choose(reply, 'readings', code, to);
  }
}

function choose(reply: WebReply, name: keyof Appearance, code: string, to: string | undefined): Redirect {
  if (!isChoice(name, code)) throw notFound();
  return remember(reply, name, code, to);
}

function remember(reply: WebReply, name: string, value: string, to: string | undefined): Redirect {
  void reply.setCookie(name, value, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true });
  return seeOther(localPath(to));
}
