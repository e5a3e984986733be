# One app process; PostgreSQL, Meilisearch and files live elsewhere (compose.yaml).
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY app/server/bring-up app/server/bring-up
RUN node app/server/bring-up/build.mjs segmenter
COPY . .
RUN node app/server/bring-up/build.mjs

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build --chown=node:node /app /app
# Secrets and the embedded search index are made here; mount a volume to keep them.
RUN mkdir -p /app/data && chown node:node /app /app/data
USER node
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
CMD ["node", "app/server/bring-up/start.mjs"]
