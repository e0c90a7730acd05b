import { Global, Module } from '@nestjs/common';
import { Navigation } from '#platform/http/navigation';
import { HouseNavigation } from './navigation.js';

@Global()
@Module({ providers: [{ provide: Navigation, useClass: HouseNavigation }], exports: [Navigation] })
export class NavigationModule {}
