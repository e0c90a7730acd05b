import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { isLanguage } from '../locale/languages.js';
import { notFound } from '../problems.js';
import { Public } from './access.js';
import { type Redirect, seeOther } from './answers.js';
import { localPath } from './local-path.js';
import { knownTextSize } from './text-sizes.js';
import type { WebReply } from './web-request.js';

const YEAR = 365 * 86_400;

/** Language and text size: plain links, so that they work on every page, signed in or not, with script off. */
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
    if (knownTextSize(code) !== code) throw notFound();
    return remember(reply, 'text-size', code, to);
  }
}

function remember(reply: WebReply, name: string, value: string, to: string | undefined): Redirect {
  void reply.setCookie(name, value, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true });
  return seeOther(localPath(to));
}
