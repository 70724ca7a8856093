# syntax=docker/dockerfile:1

# One of the versions that CI tests on. Debian's libc, since native packages carry their binaries for it.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY language language
COPY commands commands
COPY src src
# The build reads and learns them, so that the first start need not.
COPY facts facts
RUN npm run build

FROM node:${NODE}
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY --from=build /app/dist dist
COPY facts facts
# The program belongs to root and is run by another: it can change what it keeps, and nothing else.
RUN mkdir data && chown node:node data
USER node
# Facts are read and watched; data holds what was learnt of them and, without PostgreSQL, the database.
VOLUME ["/app/facts", "/app/data"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT || 8080}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, with no npm or shell before it, so that SIGTERM reaches the bot.
CMD ["node", "--optimize-for-size", "dist/hudhud.js"]
