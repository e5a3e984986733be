-- AlterTable
ALTER TABLE "Column" ADD COLUMN     "targetCharacters" INTEGER NOT NULL DEFAULT 2000;
