import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CertificationModule } from '#certification/certification.module';
import { EnterRegister } from './enter-register.js';
import { RegistryOnCertificateIssued } from './on-certificate-issued.js';
import { RegisterController } from './register.controller.js';
import { RegisterQueries } from './register.queries.js';
import { RegisterEntry } from './register-entry.entity.js';
import { VerifyController } from './verify.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([RegisterEntry]), CertificationModule],
  controllers: [VerifyController, RegisterController],
  providers: [EnterRegister, RegisterQueries, RegistryOnCertificateIssued],
})
export class RegistryModule {}
