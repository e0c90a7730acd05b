import { Module, type ModuleMetadata } from '@nestjs/common';
import { openHouse, type TestApp } from '../support/app';

/** A house with one room more, of doors and listeners that exist only in a test. */
export async function openHouseWith(room: ModuleMetadata): Promise<TestApp> {
  const { AppModule } = await import('../../src/app.module');
  class ExtraRoom {}
  Module(room)(ExtraRoom);
  const rooms = Reflect.getMetadata('imports', AppModule) as unknown[];
  Reflect.defineMetadata('imports', [...rooms, ExtraRoom], AppModule);
  return openHouse();
}
