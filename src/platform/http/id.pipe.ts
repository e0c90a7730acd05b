import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../problems.js';
import { rowId } from './row-id.js';

/** A row's id from an address: what is no id names nothing, and so is not found. */
@Injectable()
export class Id implements PipeTransform<unknown, number> {
  transform(value: unknown): number {
    const id = rowId(value);
    if (id === null) throw notFound();
    return id;
  }
}

/** Where a list goes on, or which row it is about: null where the address says nothing of it that can be read. */
@Injectable()
export class OptionalId implements PipeTransform<unknown, number | null> {
  transform(value: unknown): number | null {
    return rowId(value);
  }
}
