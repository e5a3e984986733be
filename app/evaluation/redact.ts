export * from './redaction'
