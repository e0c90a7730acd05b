import { type CanActivate, Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { notFound } from '#platform/problems';

/** Doors that do not exist outside demonstration. */
@Injectable()
export class OnlyInDemonstration implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(): boolean {
    if (!this.config.demonstration) throw notFound();
    return true;
  }
}
