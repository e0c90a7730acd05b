import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Organisation } from './organisation.entity.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { RegisterOrganisation } from './register-organisation.js';

const back = [OrganisationsQueries, RegisterOrganisation];

@Module({ imports: [TypeOrmModule.forFeature([Organisation])], providers: back, exports: back })
export class OrganisationsModule {}
