import { Global, Module } from '@nestjs/common';
import { DocumentRenderer } from './document-renderer.js';
import { FlowingDocuments } from './flowing-documents.js';

/** PDFs for every room. */
@Global()
@Module({ providers: [DocumentRenderer, FlowingDocuments], exports: [DocumentRenderer, FlowingDocuments] })
export class DocumentsModule {}
