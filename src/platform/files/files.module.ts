import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileStore } from './file-store.js';
import { MalwareScanner } from './malware-scanner.js';
import { ScanWaitingFiles } from './scan-waiting-files.job.js';
import { StoredFile } from './stored-file.entity.js';

const files = [FileStore, MalwareScanner, ScanWaitingFiles];

@Global()
@Module({ imports: [TypeOrmModule.forFeature([StoredFile])], providers: files, exports: files })
export class FilesModule {}
