# The search page over a library: docker build -t whosaid . && docker run -p 7654:7654 -v whosaid:/library whosaid
FROM node:22-bookworm-slim AS build
WORKDIR /whosaid
RUN apt-get update && apt-get install --yes --no-install-recommends build-essential python3 && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3 hnswlib-node
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
WORKDIR /whosaid
COPY --from=build /whosaid/package.json ./
COPY --from=build /whosaid/node_modules ./node_modules
COPY --from=build /whosaid/dist ./dist
COPY --from=build /whosaid/model ./model
COPY --from=build /whosaid/data ./data
RUN ln -s /whosaid/dist/cli/whosaid.js /usr/local/bin/whosaid && mkdir /library && chown node:node /library
USER node
ENV WHOSAID_LIBRARY=/library/whosaid
VOLUME /library
EXPOSE 7654
# A host that others reach demands a token: WHOSAID_TOKEN, or the one that is printed at the start.
CMD ["whosaid", "serve", "--host", "0.0.0.0", "--allow-changes"]
