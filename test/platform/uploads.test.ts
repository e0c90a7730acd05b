import { Body, Controller, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Public } from '#platform/http/access';
import { uploadsIn } from '#platform/http/uploads';
import type { TestApp } from '../support/app';
import { openHouseWith } from './extra-room';

@Controller('echo')
class EchoController {
  @Public()
  @RouteConfig({ uploads: { files: 1, bytes: 100 } })
  @Post('form')
  form(@Body() body: Record<string, unknown>): object {
    return { fields: { ...body, uploads: undefined }, files: uploadsIn(body).length };
  }
}

let house: TestApp;
beforeAll(async () => {
  house = await openHouseWith({ controllers: [EchoController] });
});
afterAll(() => house.close());

const heard = async (fields: Record<string, string | string[]>, files: { name: string; bytes: Buffer }[] = []) => {
  const visitor = await house.as('trainee1');
  const { body } = await visitor.upload('/echo/form', files, fields);
  return JSON.parse(body) as { fields: Record<string, unknown>; files: number };
};

describe('a form with files', () => {
  it('keeps every box that was ticked, in their order, as a form without files does', async () => {
    const { fields, files } = await heard({ colour: ['red', 'green', 'blue'], one: 'only', twice: ['same', 'same'] }, [
      { name: 'a.txt', bytes: Buffer.from('a') },
    ]);
    expect(fields).toMatchObject({ colour: ['red', 'green', 'blue'], one: 'only', twice: ['same', 'same'] });
    expect(files).toBe(1);
  });

  it('takes an empty field for what it is, and nothing for a name that did not come', async () => {
    const { fields } = await heard({ empty: '', twice: ['', 'x'] });
    expect(fields).toMatchObject({ empty: '', twice: ['', 'x'] });
    expect(fields).not.toHaveProperty('missing');
  });
});
