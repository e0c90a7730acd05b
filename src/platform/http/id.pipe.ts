import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../problems.js';

/** A row's id from an address: what is no id names nothing, and so is not found. */
@Injectable()
export class Id implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw notFound();
    return Number(value);
  }
}
