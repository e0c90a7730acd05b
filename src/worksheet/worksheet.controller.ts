import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { LocalizedText } from '#curriculum/localized-text';
import { plainText } from '#curriculum/plain-text';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { uploadsIn } from '#platform/http/uploads';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { Problem } from '#platform/problems';
import { Secrets } from '#platform/secrets';
import { ApplyWorksheet, type SheetChange } from './apply-worksheet.js';
import { readWorkbook } from './read-workbook.js';
import { cellsOf, judgeRows, type Sign } from './sheet-rows.js';
import { worksheetPage } from './worksheet.page.js';
import { worksheetPaths } from './worksheet.paths.js';
import { WorksheetQueries } from './worksheet.queries.js';
import { writeWorkbook } from './write-workbook.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 2_000_000;

/** Marking in a spreadsheet: a signed sheet to take away, and a preview of what is brought back before anything is changed. */
@Controller(worksheetPaths.page)
export class WorksheetController {
  constructor(
    private readonly lines: WorksheetQueries,
    private readonly apply: ApplyWorksheet,
    private readonly secrets: Secrets,
    private readonly words: Words,
  ) {}

  @For('trainer')
  @Get()
  show(): Page {
    return page('worksheet/worksheet', worksheetPage(null, null, null));
  }

  @For('trainer')
  @Get('file')
  async file(@CurrentPerson() actor: Person, @Req() request: WebRequest): Promise<Download> {
    const say = (key: string) => this.words.plain(request.language, key);
    const columns = [
      { heading: say('worksheet.columns.number'), width: 12 },
      { heading: say('worksheet.columns.criterion'), width: 28 },
      { heading: say('worksheet.columns.level'), width: 8, choices: ['1', '2', '3', '4', '5'] },
      { heading: say('worksheet.columns.comment'), width: 60 },
      { heading: 'key', width: 4, hidden: true },
      { heading: 'signature', width: 4, hidden: true },
    ];
    const rows = (await this.linesFor(actor, request)).map((line) => cellsOf(line, this.signOf(actor)));
    return new Download(writeWorkbook('marks', columns, rows), TYPE, 'marks.xlsx');
  }

  @For('trainer')
  @Post('preview')
  @RouteConfig({ uploads: { files: 1, bytes: MOST_BYTES } })
  async preview(@CurrentPerson() actor: Person, @Req() request: WebRequest, @Body() body: unknown): Promise<Page> {
    const [upload] = uploadsIn(body);
    const rows = upload?.bytes ? await readWorkbook(upload.bytes) : null;
    if (!rows) return page('worksheet/worksheet', worksheetPage(null, null, upload ? 'not_a_sheet' : 'required'), 422);
    const judged = judgeRows(rows, await this.linesFor(actor, request), this.signOf(actor));
    const changes = judged.flatMap(({ verdict, line, level, comment }): SheetChange[] =>
      verdict === 'change' && line
        ? [{ assignmentId: line.assignmentId, criterion: line.criterion, level, comment, version: line.kept.version }]
        : [],
    );
    const sealed =
      changes.length > 0 ? this.secrets.seal('worksheet', String(actor.id), JSON.stringify(changes)) : null;
    return page('worksheet/worksheet', worksheetPage(judged, sealed, null));
  }

  @For('trainer')
  @Post('application')
  async createApplication(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Redirect> {
    const text = this.secrets.unseal('worksheet', String(actor.id), String(body['changes'] ?? ''));
    if (text === null) throw new Problem(422, 'worksheet.tampered', worksheetPaths.page);
    const refused = await this.apply.run(actor, JSON.parse(text) as SheetChange[]);
    return seeOther('/marking', refused > 0 ? 'worksheet.partly' : 'worksheet.applied');
  }

  private linesFor(actor: Person, { language }: WebRequest) {
    const read = (text: LocalizedText) => plainText(text, language);
    return this.lines.linesOf(actor.id, read, this.words.plain(language, 'marking.fields.comment'));
  }

  /** Each person's lines are signed for that person. */
  private signOf(actor: Person): Sign {
    return (line) => this.secrets.token('worksheet', `${actor.id}/${line}`);
  }
}
