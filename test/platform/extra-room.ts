import { Module, type ModuleMetadata } from '@nestjs/common';
import { openHouse, type TestApp } from '../support/app';

/** A house with one room more, of doors and listeners that exist only in a test. */
export async function openHouseWith(room: ModuleMetadata): Promise<TestApp> {
  class ExtraRoom {}
  Module(room)(ExtraRoom);
  return openHouse(ExtraRoom);
}
