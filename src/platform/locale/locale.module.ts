import { Global, Module } from '@nestjs/common';
import { root } from '../config.js';
import { Words } from './words.js';

@Global()
@Module({ providers: [{ provide: Words, useFactory: () => new Words(`${root}/templates/locales`) }], exports: [Words] })
export class LocaleModule {}
