# One image for both roles; KAKEHASHI_ROLE chooses (docker-compose.yml). The system's fonts stay out of it on purpose:
# the certificate may only use those that the lock file names.
FROM node:20-bookworm-slim AS build
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
COPY bin bin
RUN bin/setup
COPY .swcrc tsconfig.json ./
COPY src src
COPY templates templates
COPY assets assets
RUN bin/build

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
RUN install -d -o node -g node -m 0750 /data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY templates templates
COPY curriculum curriculum
COPY wording wording
COPY bin bin
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-old-space-size=320", "--max-semi-space-size=16", "--no-allocation-site-pretenuring", "dist/main.js"]
